import { tableOf } from './builders/alert';
import { findIncident } from '../src/core/investigations/incident';
import { incidentFrame } from '../src/frames/incident';
import { sampleCase } from '../workspace/sample/sampleCase';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';
import { expectGolden } from './golden';

const { story } = sampleCase();
const day = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };
const ofAlert = (alert: string) => ({ alert, incident: null });

describe('the incidents of the sample case', () => {
  let workspace: RunningWorkspace;
  beforeAll(async () => {
    workspace = await startWorkspace({ port: 0, now: 'data' });
  }, 60_000);
  afterAll(() => workspace.close());

  it('list all alerts of an alert in one question, in the latest state, oldest first', async () => {
    const context = askWorkspace(workspace, day);
    const { rows, summary, notices } = await findIncident(ofAlert(story.alertId), context);
    expectGolden('kql/incident.kql', context.kql.join('\n\n'));
    expect(context.kql).toHaveLength(1);
    expect(rows.map(({ AlertName, isThis }) => `${AlertName}${isThis ? ' (this)' : ''}`)).toEqual([
      'Executable started from a temporary folder (this)',
      'Program set to start at logon',
      'Memory of the logon service written to a file',
      'Suspicious command line <b>cmd.exe</b>',
      'PowerShell with an encoded command',
      'Regular traffic to a rare address',
    ]);
    expect(new Set(rows.map(({ IncidentNumber, IncidentStatus }) => `${IncidentNumber} ${IncidentStatus}`))).toEqual(
      new Set(['118 Active'])
    );
    expect(summary).toMatch(
      /^Incident 118 "Malicious program on FIN-WKS-07" \(High, Active\): 6 alerts, of which several name host FIN-WKS-07 \(6\), /
    );
    expect(notices).toEqual([]);
    expect(incidentFrame.read(incidentFrame.write(rows)).ok).toBe(true);
  });

  it('say of each alert what others of its incident name too, merged under one name', async () => {
    const { rows } = await findIncident(ofAlert(story.alertId), askWorkspace(workspace, day));
    const shared = rows.find(({ isThis }) => isThis)!.shared;
    expect(shared).toContain(`host ${story.host}`);
    expect(shared).toContain('account HARBOR\\maren.voss');
    expect(shared).not.toContain('filehash');
  });

  it('are found by number, without an alert of their own', async () => {
    const context = askWorkspace(workspace, day);
    const { rows } = await findIncident({ alert: '', incident: 119 }, context);
    expectGolden('kql/incident-number.kql', context.kql.join('\n\n'));
    expect(rows.map(({ isThis }) => isThis)).toEqual([false, false, false, false]);
    expect(rows.map(({ SystemAlertId }) => SystemAlertId)).toContain(story.alerts.withoutHost);
  });

  it('are told in words when there are none, and nothing is asked when nothing is chosen', async () => {
    const context = askWorkspace(workspace, day);
    const absence = async (alert: string, incident: number | null = null) =>
      (await findIncident({ alert, incident }, context)).summary;
    expect(await absence('no-such-alert')).toMatch(/^No incident holds this alert between /);
    expect(await absence('', 99)).toMatch(/^No incident 99 holds alerts between /);
    expect(await absence('')).toMatch(/^No alert is chosen/);
    expect(context.kql).toHaveLength(2);
  });
});

it('an incident keeps the ids of alerts that are gone, and one that holds a longer id is passed over', async () => {
  const incident = { IncidentNumber: null, IncidentTitle: 'One', IncidentSeverity: 'Low', IncidentStatus: 'New' };
  const answer = (rows: ReadonlyArray<Readonly<Record<string, string>>>) => ({
    range: day,
    ask: async () => ({
      table: tableOf(rows.map((row) => ({ ...incident, ...row }))),
      limits: ['Something is missing.'],
    }),
  });
  const found = await findIncident(
    ofAlert('a'),
    answer([
      { IncidentAlertId: 'a', SystemAlertId: 'a', AlertName: 'Alert' },
      { IncidentAlertId: 'b', SystemAlertId: '' },
    ])
  );
  expect(found.rows.map(({ SystemAlertId, AlertName }) => [SystemAlertId, AlertName])).toEqual([
    ['a', 'Alert'],
    ['b', ''],
  ]);
  expect(found.notices.map(({ text }) => text)).toEqual([
    'Something is missing.',
    expect.stringMatching(/^1 alert of the incident cannot be found between /),
  ]);
  expect((await findIncident(ofAlert('a'), answer([{ IncidentAlertId: 'aa', SystemAlertId: 'aa' }]))).rows).toEqual([]);
});
