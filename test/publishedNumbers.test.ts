import { readFileSync } from 'node:fs';
import { runQuery } from '../scripts/runQuery';
import { alertCountsFrame } from '../src/frames/alertCounts';
import { frameSummary } from '../src/frames/contract';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { readCsv } from './csvTable';
import { describeWithReference, referenceFile } from './reference';

/** When the published run of the notebook had its alerts. */
const weeks = { from: Date.UTC(2019, 1, 13), to: Date.UTC(2019, 1, 26) };

describeWithReference('the alert list of the published notebook', () => {
  const rows = readCsv(referenceFile('notebook', 'nb_alerts_51.csv'));
  const { published } = JSON.parse(readFileSync(referenceFile('notebook', 'published.json'), 'utf8')) as {
    readonly published: { readonly alert_counts: ReadonlyArray<Readonly<Record<string, string | number>>> };
  };
  let workspace: RunningWorkspace;
  beforeAll(async () => {
    const alerts = rows.map((row, at) => ({
      TimeGenerated: `${row['TimeGenerated']!.replace(' ', 'T')}Z`,
      AlertName: row['AlertName']!,
      CompromisedEntity: row['CompromisedEntity']!,
      // The notebook's output does not tell the ids.
      SystemAlertId: `alert-${at}`,
    }));
    workspace = await startWorkspace({ port: 0, now: 'data', rows: [{ name: 'SecurityAlert', rows: alerts }] });
  }, 60_000);
  afterAll(() => workspace.close());

  it('has its 51 alerts of 12 types, each as often and at the times that were printed', async () => {
    const { frames } = await runQuery({ kind: 'alertCounts', by: 'name' }, weeks, workspace.url);
    expect(frameSummary(frames[0]!)).toMatch(/^51 alerts of 12 types /);
    const read = alertCountsFrame.read(frames[0]!);
    const columns = read.ok ? read.value.columns : undefined;
    const time = (ms: number | null | undefined): string => new Date(ms!).toISOString().slice(0, 19).replace('T', ' ');
    const counts = columns!.name.map((name, row) => ({
      AlertName: name,
      alertCount: columns!.Alerts[row],
      firstAlert: time(columns!.First[row]),
      lastAlert: time(columns!.Last[row]),
    }));
    expect(new Set(counts)).toEqual(new Set(published.alert_counts));
    expect(counts[0]!.AlertName).toBe(published.alert_counts[0]!['AlertName']);
  });
});
