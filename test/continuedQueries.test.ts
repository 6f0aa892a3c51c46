import { type Fetch } from '../src/core/investigations/ask';
import { continueKql } from '../src/core/kql/continueKql';
import { sampleCase } from '../workspace/sample/sampleCase';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { type Answered } from '../scripts/runQuery';
import { workspaceQueries } from './workspaceQueries';

const { story } = sampleCase();
const days = { from: Date.UTC(2026, 2, 7), to: Date.UTC(2026, 2, 11) };

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data' });
}, 60_000);
afterAll(() => workspace.close());

/** Rows as texts, in an order that ties of the query cannot change. */
const rowsOf = ({ frames }: Answered): readonly string[] => {
  const { fields } = frames[0]!;
  const rows = Array.from({ length: fields[0]!.values!.length }, (_, row) =>
    JSON.stringify(fields.map(({ name, values }) => [name, values![row] as unknown]))
  );
  return rows.sort();
};

describe('a query that is converted to KQL', () => {
  const run = (saved: object) => workspaceQueries(workspace.url, days)(saved);
  const isOfDays = ({ timespan }: Fetch): boolean => timespan.from === days.from && timespan.to === days.to;

  it.each([
    [{ kind: 'alerts' }],
    [{ kind: 'alertCounts', by: 'name' }],
    [{ kind: 'processTree', alert: story.alertId }],
    [{ kind: 'processTree', host: story.host, window: 'dashboard' }],
    [{ kind: 'hostLogons', alert: story.alertId }],
    [{ kind: 'relatedAlerts', alert: story.alertId }],
    [{ kind: 'commandLineOccurrence', alert: story.alertId }],
  ])('keeps its window, and finds the same rows: %j', async (saved) => {
    const { fetches } = await run(saved);
    const last = fetches.at(-1)!;
    const asked = await workspaceQueries(workspace.url, last.timespan)({ kind: 'kql', kql: last.kql });
    const continued = await run({
      kind: 'kql',
      kql: continueKql(last.kql, isOfDays(last) ? 'dashboard' : last.timespan),
    });
    expect(rowsOf(continued)).toEqual(rowsOf(asked));
    expect(asked.frames[0]!.fields[0]!.values!.length).toBeGreaterThan(0);
  });
});
