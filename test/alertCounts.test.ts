import { EVERY_ALERT } from '../src/core/alerts/alertFilter';
import { findAlertCounts } from '../src/core/investigations/alertCounts';
import { findAlerts } from '../src/core/investigations/alerts';
import { alertCountsFrame } from '../src/frames/alertCounts';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';
import { expectGolden } from './golden';

const day = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };

describe('alert counts of the sample case', () => {
  let workspace: RunningWorkspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ port: 0, now: 'data' });
  }, 60_000);
  afterAll(() => workspace.close());

  it('agree with the lists of both windows', async () => {
    const context = askWorkspace(workspace, day);
    const { rows, summary } = await findAlertCounts({ by: 'name', filter: EVERY_ALERT }, context);
    expectGolden('kql/alertCounts.kql', context.kql.join('\n\n'));
    const dayBefore = { from: day.from - 86_400_000, to: day.from - 1 };
    const [now, then] = await Promise.all(
      [day, dayBefore].map(async (range) => (await findAlerts(askWorkspace(workspace, range))).rows)
    );
    for (const { name, Alerts, Before, Change, High, First, Last } of rows) {
      const listed = now!.filter(({ AlertName }) => AlertName === name);
      const times = listed.map(({ TimeGenerated }) => TimeGenerated!);
      expect({ name, Alerts, Before, Change, High, First, Last }).toEqual({
        name,
        Alerts: listed.length,
        Before: then!.filter(({ AlertName }) => AlertName === name).length,
        Change: Alerts - Before,
        High: listed.filter(({ AlertSeverity }) => AlertSeverity === 'High').length,
        First: times.length > 0 ? Math.min(...times) : null,
        Last: times.length > 0 ? Math.max(...times) : null,
      });
    }
    const types = new Set(now!.map(({ AlertName }) => AlertName)).size;
    expect(summary).toMatch(
      new RegExp(`^${now!.length} alerts of ${types} types between .*; \\d+ (more|fewer) than in`)
    );
    expect(alertCountsFrame.write(rows).fields[0]!.values).toHaveLength(rows.length);
  });

  it('filter as the list does, by name, severity, provider and tactic', async () => {
    const context = askWorkspace(workspace, day);
    const filter = {
      name: 'TEMPORARY',
      severity: ['high', 'Medium'],
      provider: ['Harbor Detection'],
      tactic: ['Execution', 'Impact'],
    };
    const { rows } = await findAlertCounts({ by: 'severity', filter }, context);
    expectGolden('kql/alertCounts-filtered.kql', context.kql.join('\n\n'));
    expect(rows.map(({ name, Alerts }) => `${name} ${Alerts}`)).toEqual([
      'High 2',
      'Medium 0',
      'Low 0',
      'Informational 0',
    ]);
  });

  it.each(['severity', 'product', 'provider', 'host'] as const)('by %s add up to all alerts', async (by) => {
    const { rows } = await findAlertCounts({ by, filter: EVERY_ALERT }, askWorkspace(workspace, day));
    const list = await findAlerts(askWorkspace(workspace, day));
    expect(rows.reduce((sum, { Alerts }) => sum + Alerts, 0)).toBe(list.rows.length);
  });

  it('count tactics one by one, and say when there is nothing', async () => {
    const { rows } = await findAlertCounts({ by: 'tactic', filter: EVERY_ALERT }, askWorkspace(workspace, day));
    expect(rows.map(({ name }) => name)).toContain('Persistence');
    expect(rows.filter(({ name }) => name.includes(','))).toEqual([]);
    const early = askWorkspace(workspace, { from: 0, to: 3_600_000 });
    const { summary } = await findAlertCounts({ by: 'name', filter: EVERY_ALERT }, early);
    expect(summary).toMatch(/^No alerts between .*; 0 in the time before of equal length\.$/);
  });
});
