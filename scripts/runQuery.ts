import { type DataFrameDTO } from '@grafana/data';
import { type Fetch } from '../src/core/investigations/ask';
import { type TimeRange } from '../src/core/timeRange';
import { startJob } from '../src/core/work/jobs';
import { finish } from '../src/core/work/pausing';
import { endpointOf, type QueryEndpoint } from '../src/datasource/client/ask';
import { LogsClient } from '../src/datasource/client/logsClient';
import { shareRequests } from '../src/datasource/client/shareRequests';
import { upgradeQuery } from '../src/datasource/query';
import { templateFill } from '../src/datasource/templateFill';
import { directTransport } from './directTransport';

/** What a query gave. */
export interface Answered {
  readonly frames: readonly DataFrameDTO[];
  /** Every KQL that was asked, in order. */
  readonly kql: readonly string[];
  /** The same, with the time that each asked about. */
  readonly fetches: readonly Fetch[];
  /** Requests that it cost. */
  readonly requests: number;
}

/** A query that is none; its message says why. */
export class QueryRefused extends Error {}

/**
 * Runs a saved query against a workspace over HTTP, as the data source does, but without Grafana and its variables.
 * Rejects with a sentence.
 */
export async function runQuery(saved: unknown, range: TimeRange, workspaceUrl: string): Promise<Answered> {
  const query = upgradeQuery(saved);
  if (!query.ok) {
    throw new QueryRefused(query.error);
  }
  const fetches: Fetch[] = [];
  let requests = 0;
  const clientOf = (endpoint: QueryEndpoint): LogsClient => {
    const transport = directTransport(workspaceUrl, endpoint);
    return new LogsClient((request) => {
      requests++;
      return transport(request);
    }, 120);
  };
  const clients = { query: clientOf('query'), search: clientOf('search') };
  const ask = shareRequests((fetch, signal) => clients[endpointOf(fetch)].ask(fetch, signal));
  const asker = { name: 'query', signal: new AbortController().signal };
  // There are no dashboard variables here; macros are filled in.
  const fill = templateFill({ replace: (text) => text }, {}, { range, intervalMs: (range.to - range.from) / 100 });
  const frames = await query.value.fill(fill).run({
    range,
    // Nobody waits at a screen: jobs are done at once.
    doJob: (job, input) => Promise.resolve(finish(startJob(job, input))),
    ask: (fetch) => {
      fetches.push(fetch);
      return ask(fetch, asker);
    },
  });
  return { frames, fetches, kql: fetches.map(({ kql }) => kql), requests };
}
