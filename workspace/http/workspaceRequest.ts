import { type IncomingMessage } from 'node:http';
import { type Endpoint } from '../plans/checkPlans';
import { refuseAccess } from './access';
import { type Answer } from './answer';
import { inTurn } from './inTurn';
import { answerMetadata } from './metadataEndpoint';
import { workspacesProblem } from './otherWorkspaces';
import { parsePrefer } from './prefer';
import { answerQuery } from './queryEndpoint';
import { type QueryRequest, readQueryRequest, type RequestProblem } from './queryRequest';
import { type Service } from './service';
import { badArgument, throttled } from './serviceError';

/** A request to an endpoint that answers KQL. */
export interface WorkspaceRequest {
  readonly endpoint: Endpoint;
  readonly request: IncomingMessage;
  readonly url: URL;
  /** The workspace that the path names. */
  readonly workspace: string;
  readonly body: string;
}

/** Answers a request with KQL: with its result, a refusal, or the fault that is switched on. */
export async function answerWorkspaceRequest(
  asked: WorkspaceRequest,
  service: Service,
  left: AbortSignal
): Promise<Answer> {
  const read = readQuery(asked);
  const usual = async (): Promise<Answer> =>
    refuseAccess(asked.request, asked.workspace, service) ?? (await result(asked, read, service, left));
  const asksQuery = read !== undefined && !('code' in read);
  const fault = service.faults.spoiling('query', asksQuery ? read.query : undefined);
  const found = await (fault?.spoil({ usual, left }) ?? usual());
  if (asksQuery) {
    service.served(read.query, read.timespans.join(' and ') || undefined, left.aborted ? clientLeft : found.status);
  }
  return found;
}

/** The status under which a query is remembered whose client did not wait for the answer. */
const clientLeft = 499;

/** Undefined for a POST of anything but JSON. */
function readQuery({ endpoint, request, url, body }: WorkspaceRequest): QueryRequest | RequestProblem | undefined {
  const isPost = request.method === 'POST';
  return isPost && !/^application\/json\b/i.test(request.headers['content-type'] ?? '')
    ? undefined
    : readQueryRequest(endpoint, url, isPost ? body : undefined);
}

async function result(
  { request }: WorkspaceRequest,
  read: QueryRequest | RequestProblem | undefined,
  { credentials, engine, faults, limits, queue }: Service,
  left: AbortSignal
): Promise<Answer> {
  if (read === undefined) {
    // The service answers a POST of anything but JSON with nothing at all.
    return { status: 200, body: '' };
  }
  if ('code' in read) {
    return badArgument(read);
  }
  const problem = workspacesProblem(read.workspaces, credentials);
  if (problem !== undefined) {
    return badArgument(problem);
  }
  const preferences = parsePrefer([request.headers.prefer ?? []].flat().join(','));
  const available = await engine.without(faults.tablesMissingFor(read.query));
  const ended = await queue.turn(left);
  return ended === undefined
    ? throttled({ 'retry-after': '1' })
    : inTurn(ended, () => answerQuery(available, read, preferences, limits, left));
}

/** Answers a request for what the workspace holds; the faults of queries spoil it too. */
export async function answerMetadataRequest(
  request: IncomingMessage,
  workspace: string,
  service: Service,
  left: AbortSignal
): Promise<Answer> {
  const usual = (): Promise<Answer> =>
    Promise.resolve(
      refuseAccess(request, workspace, service) ??
        answerMetadata(service.engine.tables, service.credentials.workspaceId)
    );
  return service.faults.spoiling('query')?.spoil({ usual, left }) ?? usual();
}
