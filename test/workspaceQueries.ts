import { type DataFrameDTO } from '@grafana/data';
import { directTransport } from '../scripts/directTransport';
import { type Fetch } from '../src/core/investigations/ask';
import { type TimeRange } from '../src/core/timeRange';
import { LogsClient } from '../src/datasource/client/logsClient';
import { upgradeQuery } from '../src/datasource/query';
import { templateFill } from '../src/datasource/templateFill';

export interface Answered {
  readonly frames: readonly DataFrameDTO[];
  /** Every KQL that was asked, in order. */
  readonly kql: readonly string[];
  /** The same, with the time that each asked about. */
  readonly fetches: readonly Fetch[];
}

/** Runs saved queries against an embedded workspace, over HTTP, as the data source does. Throws what it refuses. */
export function workspaceQueries(url: string, usual: TimeRange) {
  return async (saved: object, range = usual): Promise<Answered> => {
    const query = upgradeQuery(saved);
    if (!query.ok) {
      throw new Error(query.error);
    }
    const client = new LogsClient(directTransport(url), 60);
    const fetches: Fetch[] = [];
    const fill = templateFill({ replace: (text) => text }, {}, { range, intervalMs: 60_000 });
    const frames = await query.value.fill(fill).run({
      range,
      ask: (fetch) => {
        fetches.push(fetch);
        return client.ask(fetch, new AbortController().signal);
      },
    });
    return { frames, fetches, kql: fetches.map(({ kql }) => kql) };
  };
}
