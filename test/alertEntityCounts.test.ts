import { type CountedEntity, findAlertEntityCounts } from '../src/core/investigations/alertEntityCounts';
import { alertsFetch } from '../src/core/investigations/alerts';
import { type Alert, readAlerts } from '../src/core/alerts/alert';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';
import { expectGolden } from './golden';

const day = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data' });
}, 60_000);
afterAll(() => workspace.close());

/** The names that an alert defines at its first level, in lower case. */
function namesIn(alert: Alert, by: CountedEntity): readonly string[] {
  const entities = JSON.parse(alert.text('Entities')) as ReadonlyArray<Readonly<Record<string, string | undefined>>>;
  return entities
    .filter(({ Type }) => Type?.toLowerCase() === by)
    .map(({ HostName = '', Name = '', NTDomain, UPNSuffix }) =>
      by === 'host' ? HostName : [NTDomain ?? UPNSuffix, Name].filter(Boolean).join('\\')
    )
    .map((name) => name.toLowerCase());
}

it.each<CountedEntity>(['host', 'account'])(
  'the alerts of each %s are those that name it, as the alerts themselves are read',
  async (by) => {
    const context = askWorkspace(workspace, day);
    const { rows, summary } = await findAlertEntityCounts(by, context);
    expectGolden(`kql/alertEntityCounts-${by}.kql`, context.kql.join('\n\n'));
    const alerts = readAlerts((await context.ask(alertsFetch(day))).table);
    expect(rows.length).toBeGreaterThan(3);
    expect(summary).toMatch(new RegExp(`^${rows.length} ${by}s under alerts between `));
    for (const { name, Alerts, High, Last, SystemAlertId, Host } of rows) {
      const naming = alerts.filter((alert) => namesIn(alert, by).includes(name.toLowerCase()));
      const high = naming.filter((alert) => alert.text('AlertSeverity') === 'High');
      expect({ name, Alerts, High, Last, SystemAlertId, Host }).toEqual({
        name,
        Alerts: naming.length,
        High: high.length,
        Last: naming[0]!.timeGenerated,
        SystemAlertId: naming[0]!.systemAlertId,
        Host: by === 'host' ? name : '',
      });
    }
  }
);

it('says so when no alert names any', async () => {
  const { rows, summary } = await findAlertEntityCounts('host', askWorkspace(workspace, { from: 0, to: 3_600_000 }));
  expect([rows, summary]).toEqual([[], 'No alert between 1970-01-01 00:00:00 and 01:00:00 UTC names a host.']);
});
