import {
  type CommandLineOccurrenceParameters,
  findCommandLineOccurrence,
  OCCURRENCE_WINDOW,
} from '../src/core/investigations/commandLineOccurrence';
import { occurrenceFrame } from '../src/frames/occurrence';
import { sampleCase } from '../workspace/sample/sampleCase';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';
import { expectGolden } from './golden';

const { story } = sampleCase();
const day = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };

let workspace: RunningWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data' });
}, 60_000);
afterAll(() => workspace.close());

async function occurrence(changes: Partial<CommandLineOccurrenceParameters> = {}) {
  const context = askWorkspace(workspace, day);
  const parameters: CommandLineOccurrenceParameters = {
    alert: story.alertId,
    commandLine: '',
    schema: 'SecurityEvent',
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
      'Between 2026-03-05 09:15:21 and 2026-03-11 09:15:21 UTC.'
  );
  expect(occurrenceFrame.write(rows).fields[0]!.values).toHaveLength(2);
});

it('looks for a given command line on every host when there is no alert', async () => {
  const { rows } = await occurrence({ alert: '', commandLine: 'WHOAMI', window: 'dashboard' });
  expect(rows.map(({ host }) => host)).toEqual(['FIN-SRV-02']);
});

it('asks Defender by its own names', async () => {
  const { rows, kql, summary } = await occurrence({ schema: 'Defender' });
  expectGolden('kql/commandLineOccurrence-defender.kql', kql.at(-1)!);
  expect(rows).toEqual([]);
  expect(summary).toMatch(/^No host besides FIN-WKS-07 ran this command line .*, by process creations of Defender\.$/);
});

it('says what is missing', async () => {
  const withoutProcess = await occurrence({ alert: story.alerts.withoutHost });
  expect(withoutProcess.summary).toMatch(/^This alert does not tell its process's command line\./);
  const nothing = await occurrence({ alert: '' });
  expect([nothing.summary, nothing.kql]).toEqual(['No command line is given. Choose an alert, or type one.', []]);
  expect((await occurrence({ alert: 'nowhere' })).summary).toMatch(/^No alert has the id "nowhere"/);
});
