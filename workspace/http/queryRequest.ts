import { type Endpoint } from '../plans/checkPlans';

/** A query as a client sent it. */
export interface QueryRequest {
  readonly endpoint: Endpoint;
  readonly query: string;
  /** The `timespan` of the URL and that of the body, where given. */
  readonly timespans: readonly string[];
  /** Ids of further workspaces whose rows are asked for too. */
  readonly workspaces: readonly string[];
}

/** Why a request is no query. */
export interface RequestProblem {
  readonly code: string;
  readonly message: string;
}

/** Reads a query from the URL's parameters and, for POST, the JSON body. */
export function readQueryRequest(
  endpoint: Endpoint,
  url: URL,
  body: string | undefined
): QueryRequest | RequestProblem {
  const inUrl = { query: url.searchParams.get('query'), timespan: url.searchParams.get('timespan') };
  const parsed = body === undefined ? {} : parseObject(body);
  if (parsed === undefined) {
    return { code: 'InvalidJsonBody', message: 'The request body is not a JSON object' };
  }
  const query = parsed.query ?? inUrl.query;
  if (typeof query !== 'string' || query.trim() === '') {
    return { code: 'QueryMissing', message: 'The request has no query' };
  }
  const workspaces = parsed.workspaces ?? [];
  if (!Array.isArray(workspaces) || !workspaces.every((id): id is string => typeof id === 'string')) {
    return { code: 'InvalidWorkspaces', message: 'The workspaces are not a list of texts' };
  }
  const timespans = [inUrl.timespan, parsed.timespan].filter((timespan) => timespan !== null && timespan !== undefined);
  if (!timespans.every((timespan): timespan is string => typeof timespan === 'string')) {
    return { code: 'InvalidTimespan', message: 'The timespan is not a text' };
  }
  const request = { endpoint, query, timespans: timespans.filter((timespan) => timespan !== ''), workspaces };
  return (endpoint === 'search' ? searchProblem(request) : undefined) ?? request;
}

/** What a search lacks that a query can do without, or has that it cannot have. */
function searchProblem({ timespans, workspaces }: QueryRequest): RequestProblem | undefined {
  if (timespans.length === 0) {
    return { code: 'TimespanMissing', message: 'A search needs a timespan' };
  }
  return workspaces.length > 0
    ? { code: 'InvalidWorkspaces', message: 'A search is asked of one workspace, not across several' }
    : undefined;
}

function parseObject(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
