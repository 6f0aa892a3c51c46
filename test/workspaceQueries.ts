import { type Answered, runQuery } from '../scripts/runQuery';
import { type TimeRange } from '../src/core/timeRange';

/** Runs saved queries against an embedded workspace, over HTTP, as the data source does. Throws what it refuses. */
export function workspaceQueries(url: string, usual: TimeRange) {
  return (saved: object, range = usual): Promise<Answered> => runQuery(saved, range, url);
}
