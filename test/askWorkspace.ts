import { LogsClient } from '../src/datasource/client/logsClient';
import { type Context } from '../src/core/investigations/ask';
import { type TimeRange } from '../src/core/timeRange';
import { type RunningWorkspace } from '../workspace/startWorkspace';
import { directTransport } from '../scripts/directTransport';

/** A way for an investigation to ask an embedded workspace, over HTTP, that keeps the KQL it sent. */
export function askWorkspace(workspace: RunningWorkspace, range: TimeRange): Context & { readonly kql: string[] } {
  const client = new LogsClient(directTransport(workspace.url), 60);
  const kql: string[] = [];
  return {
    range,
    kql,
    ask: (fetch) => {
      kql.push(fetch.kql);
      return client.ask(fetch, new AbortController().signal);
    },
  };
}
