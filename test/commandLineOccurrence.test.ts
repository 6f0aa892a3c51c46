import {
  type CommandLineOccurrenceParameters,
  findCommandLineOccurrence,
  OCCURRENCE_WINDOW,
} from '../src/core/investigations/commandLineOccurrence';
import { occurrenceFrame } from '../src/frames/occurrence';
import { asimForm } from '../workspace/sample/asimRows';
import { defenderForm } from '../workspace/sample/defenderRows';
import { otherWorkstation } from '../workspace/sample/host';
import { sampleCase } from '../workspace/sample/sampleCase';
import { sysmonForm } from '../workspace/sample/sysmonRows';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';
import { expectGolden } from './golden';

const sample = sampleCase();
const { story } = sample;
const day = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };

let workspace: RunningWorkspace;
beforeAll(async () => {
  // One of the computers that the tool went to is reported by Defender as well.
  const rows = [
    ...sample.tables,
    ...[defenderForm, sysmonForm, asimForm].flatMap((form) => sample.logged(form, otherWorkstation)),
  ];
  workspace = await startWorkspace({ port: 0, now: 'data', rows });
}, 60_000);
afterEach(() => workspace.heal());
afterAll(() => workspace.close());

async function occurrence(changes: Partial<CommandLineOccurrenceParameters> = {}) {
  const context = askWorkspace(workspace, day);
  const parameters: CommandLineOccurrenceParameters = {
    alert: story.alertId,
    commandLine: '',
    schema: 'auto',
    window: OCCURRENCE_WINDOW,
    ...changes,
  };
  return { ...(await findCommandLineOccurrence(parameters, context)), kql: context.kql };
}

it('finds the tool of the sample case where it went: once exactly, once in shape', async () => {
  const { rows, summary, kql } = await occurrence();
  expectGolden('kql/commandLineOccurrence.kql', kql.at(-1)!);
  expect(rows.map(({ host, count, exact }) => ({ host, count, exact }))).toEqual([
    { host: 'FIN-WKS-11', count: 1, exact: 1 },
    { host: 'FIN-WKS-03', count: 1, exact: 0 },
  ]);
  expect(rows[0]).toMatchObject({ firstSeen: Date.UTC(2026, 2, 10, 10, 21, 4, 330), accounts: 'HARBOR\\maren.voss' });
  expect(summary).toBe(
    '2 hosts besides FIN-WKS-07 ran a command line of this shape, 2 times; exactly this line on 1 host. ' +
      'Between 2026-03-05 09:15:21 and 2026-03-11 09:15:21 UTC, ' +
      'by process creations (event 4688), process creations of Defender, process creations of Sysmon ' +
      'and process creations of ASIM.'
  );
  expect(occurrenceFrame.write(rows).fields[0]!.values).toHaveLength(2);
});

it('looks for a given command line on every host when there is no alert', async () => {
  const { rows } = await occurrence({ alert: '', commandLine: 'WHOAMI', window: 'dashboard' });
  expect(rows.map(({ host }) => host)).toEqual(['FIN-SRV-02']);
});

it('counts a host once that several logs hold, by those that tell of more starts', async () => {
  const both = await occurrence();
  workspace.fail('missing-table=DeviceProcessEvents');
  const windows = await occurrence();
  expect(both.rows).toEqual(windows.rows);
});

it('takes the logs that a workspace has', async () => {
  for (const table of ['SecurityEvent', 'WindowsEvent', 'ASimProcessEventLogs'] as const) {
    workspace.fail(`missing-table=${table}`);
  }
  const { rows } = await occurrence();
  expect(rows.map(({ host, count, exact, accounts }) => ({ host, count, exact, accounts }))).toEqual([
    { host: 'fin-wks-11.harbor.example', count: 1, exact: 1, accounts: 'maren.voss' },
  ]);
});

it('asks one sort of logs by its own names', async () => {
  const windows = await occurrence({ schema: 'SecurityEvent', window: { around: 'alert', before: '1m', after: '1m' } });
  expectGolden('kql/commandLineOccurrence-securityEvent.kql', windows.kql.at(-1)!);
  expect(windows.summary).toMatch(
    /^No host besides FIN-WKS-07 ran this command line or one of its shape between .*, by process creations \(event 4688\)\.$/
  );
  const defender = await occurrence({ schema: 'Defender' });
  expectGolden('kql/commandLineOccurrence-defender.kql', defender.kql.at(-1)!);
  expect(defender.rows.map(({ host }) => host)).toEqual(['fin-wks-11.harbor.example']);
});

it.each([
  ['Sysmon', 'fin-wks-11.harbor.example'],
  ['ASIM', 'FIN-WKS-11'],
] as const)('finds the same by %s', async (schema, host) => {
  const { rows } = await occurrence({ schema });
  expect(rows.map((row) => ({ ...row, host: row.host.toLowerCase() }))).toEqual([
    expect.objectContaining({ host: host.toLowerCase(), count: 1, exact: 1, accounts: 'HARBOR\\maren.voss' }),
  ]);
});

it('says what is missing', async () => {
  const withoutProcess = await occurrence({ alert: story.alerts.withoutHost });
  expect(withoutProcess.summary).toMatch(/^This alert does not tell its process's command line\./);
  const nothing = await occurrence({ alert: '' });
  expect([nothing.summary, nothing.kql]).toEqual(['No command line is given. Choose an alert, or type one.', []]);
  expect((await occurrence({ alert: 'nowhere' })).summary).toMatch(/^No alert has the id "nowhere"/);
});
