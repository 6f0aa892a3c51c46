import { findAlerts } from '../src/core/investigations/alerts';
import { fetchLogons, fetchProcesses } from '../src/core/investigations/hostEvents';
import { findHostSummary } from '../src/core/investigations/hostSummary';
import { SCHEMA_NAMES, type SchemaName } from '../src/core/schemas/hostSchema';
import { hostSummaryFrame } from '../src/frames/hostSummary';
import { asimForm } from '../workspace/sample/asimRows';
import { defenderForm } from '../workspace/sample/defenderRows';
import { workstation } from '../workspace/sample/host';
import { linuxForm } from '../workspace/sample/linuxRows';
import { sampleCase } from '../workspace/sample/sampleCase';
import { sysmonForm } from '../workspace/sample/sysmonRows';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';
import { expectGolden } from './golden';

const sample = sampleCase();
const host = workstation.name;
const OTHER_LOGS = [defenderForm, sysmonForm, asimForm, linuxForm].flatMap((form) => sample.logged(form, workstation));
const day = { from: Date.UTC(2026, 2, 9), to: Date.UTC(2026, 2, 11) };
const question = { alert: '', host, window: 'dashboard', schema: 'auto' } as const;

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data', rows: [...sample.tables, ...OTHER_LOGS] });
}, 60_000);
afterEach(() => workspace.heal());
afterAll(() => workspace.close());

/** The same numbers, counted from the events themselves. */
async function countedByHand(schema: SchemaName) {
  const context = askWorkspace(workspace, day);
  const at = { host, window: day, schema, choiceWindow: day };
  const { created } = (await fetchProcesses(at, context)).activity;
  const { logons } = (await fetchLogons(at, context)).activity;
  const { rows: alerts } = await findAlerts(context);
  const succeeded = logons.filter(({ outcome }) => outcome === 'success');
  const distinct = (values: readonly string[]): number =>
    new Set(values.map((value) => value.toLowerCase()).filter((value) => value !== '')).size;
  return {
    processes: created.length,
    executables: distinct(created.map(({ path }) => path)),
    logons: succeeded.length,
    failedLogons: logons.length - succeeded.length,
    accounts: distinct(succeeded.map(({ accountName }) => accountName)),
    alertsAtLeast: alerts.filter((row) => row.Host.toLowerCase() === host.toLowerCase()).length,
  };
}

it.each(SCHEMA_NAMES)('%s sums up a host as its events do, in one request', async (schema) => {
  const context = askWorkspace(workspace, day);
  const { rows, summary } = await findHostSummary({ ...question, schema }, context);
  expectGolden(`kql/hostSummary-${schema}.kql`, context.kql.join('\n\n'));
  expect(context.kql).toHaveLength(1);
  const { alertsAtLeast, ...counts } = await countedByHand(schema);
  expect(rows).toEqual([expect.objectContaining({ host, ...counts })]);
  const [row] = rows;
  expect(row!.alerts).toBeGreaterThanOrEqual(alertsAtLeast);
  expect(alertsAtLeast).toBeGreaterThan(3);
  expect(counts.processes).toBeGreaterThan(200);
  expect([row!.firstSeen! >= day.from, row!.lastSeen! <= day.to]).toEqual([true, true]);
  expect(summary).toContain(
    `${counts.processes} processes of ${counts.executables} executables, ${counts.logons} logons by`
  );
  expect(hostSummaryFrame.read(hostSummaryFrame.write(rows)).ok).toBe(true);
});

it('counts an alert once, whatever name of the host it writes, and whatever states it went through', async () => {
  const named = sample.tables
    .find(({ name }) => name === 'SecurityAlert')!
    .rows.filter((row) =>
      JSON.stringify([row.Entities, row.ExtendedProperties, row.CompromisedEntity]).toUpperCase().includes(host)
    );
  const within = named.filter(({ TimeGenerated = '' }) => Date.parse(TimeGenerated) >= day.from);
  const { rows } = await findHostSummary({ ...question, host: `${host}.harbor.example` }, askWorkspace(workspace, day));
  expect(rows[0]!.alerts).toBe(new Set(within.map(({ SystemAlertId }) => SystemAlertId)).size);
});

it('says when a host logged nothing, and keeps what a missing table does not touch', async () => {
  const { rows, summary } = await findHostSummary({ ...question, host: 'NOWHERE' }, askWorkspace(workspace, day));
  expect(rows).toEqual([expect.objectContaining({ firstSeen: null, lastSeen: null, processes: 0, alerts: 0 })]);
  expect(summary).toMatch(/^NOWHERE logged no processes or logons between .*; no alert names it\. Widen the window/);
  workspace.fail('missing-table=SecurityAlert');
  const without = await findHostSummary({ ...question, schema: 'SecurityEvent' }, askWorkspace(workspace, day));
  expect(without.rows[0]!.processes).toBeGreaterThan(200);
  expect(without.rows[0]!.alerts).toBe(0);
});
