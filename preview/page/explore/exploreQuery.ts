import type { DataQuery } from '@grafana/schema';

/** The query that an address of Explore holds as JSON; undefined when it holds none. */
export function queryOfAddress(parameters: URLSearchParams): Partial<DataQuery> | undefined {
  const text = parameters.get('query');
  if (text === null) {
    return undefined;
  }
  const query = parseJson(text);
  if (typeof query !== 'object' || query === null || Array.isArray(query)) {
    throw new Error(`The query in the address is no JSON object: ${text.slice(0, 200)}`);
  }
  return query;
}

/** A query as an address holds it; its data source has a place of its own there. */
export function addressOfQuery({ datasource: _datasource, ...query }: DataQuery): string {
  return JSON.stringify(query);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
