import { neededTables } from '../../core/installation/neededTables';
import { grantCommand, listRightsCommand } from './azureCommands';
import { type Check, type CheckState } from './check';
import { commandLineCheck } from './commandLineCheck';
import { sourceToCheck, type VisibleSettings } from './connectedSource';
import { connectionChecks } from './connectionChecks';
import { durationInWords } from './durationInWords';
import { pluginsCheck } from './pluginsCheck';
import { snapshotCheck } from './snapshotCheck';
import { sourceCheck } from './sourceCheck';
import { summaryOf } from './summaryOf';
import { tableChecks } from './tableChecks';
import { timeoutCheck } from './timeoutCheck';

const HOUR_MS = 3_600_000;
const GUID = '22222222-2222-2222-2222-222222222222';
const texts = (check: Check): readonly string[] => (check.snippets ?? []).map(({ text }) => text);

describe('plugins', () => {
  it('that are not loaded are named, with the whole list of those that may be', () => {
    expect(pluginsCheck('a-b-app', ['a-x-panel', 'a-y-panel'], new Set(['a-x-panel', 'a-y-panel'])).state).toBe('good');
    const check = pluginsCheck('a-b-app', ['a-x-panel', 'a-y-panel'], new Set(['a-x-panel']));
    expect(check).toMatchObject({ state: 'problem', finding: 'Grafana has not loaded a-y-panel.' });
    expect(texts(check)).toEqual(['GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS=a-b-app,a-x-panel,a-y-panel']);
  });
});

describe('the data source', () => {
  const wanted = { type: 'a-datasource', uid: 'wanted' };
  const source = (uid: string) => ({ uid, name: `Source ${uid}`, jsonData: {} });

  it('is the one that the dashboards ask for, else the first', () => {
    expect(sourceToCheck([source('other'), source('wanted')], 'wanted')?.uid).toBe('wanted');
    expect(sourceToCheck([source('other')], 'wanted')?.uid).toBe('other');
    expect(sourceToCheck([], 'wanted')).toBeUndefined();
  });

  it('is missed, with a file that provides it', () => {
    const check = sourceCheck(undefined, wanted);
    expect(check.state).toBe('problem');
    expect(texts(check)[0]).toContain('    uid: wanted\n    type: a-datasource\n');
  });

  it('is told from one that the dashboards do not find', () => {
    expect(sourceCheck(source('other'), wanted)).toMatchObject({
      state: 'attention',
      finding: expect.stringContaining('"Source other"') as string,
    });
    expect(sourceCheck(source('wanted'), wanted).state).toBe('good');
  });
});

describe('the connection', () => {
  it('passes on what the data source says, and claims no rights before the workspace has answered', () => {
    const { connection, rights } = connectionChecks({ ok: false, message: 'It refused.' }, {});
    expect([connection.state, connection.finding, rights.state]).toEqual(['problem', 'It refused.', 'unknown']);
    const fine = connectionChecks({ ok: true, message: 'It answers.' }, {});
    expect([fine.connection.state, fine.rights.state]).toEqual(['good', 'good']);
    expect(fine.rights.advice).toContain('cannot be seen from here');
  });

  it.each<[string, VisibleSettings, string]>([
    [
      'resource ID',
      { clientId: GUID, workspaceResourceId: '/subscriptions/s/resourceGroups/r-(1)/workspaces/w' },
      `--assignee ${GUID} --scope "/subscriptions/s/resourceGroups/r-(1)/workspaces/w"`,
    ],
    ['workspace ID', { clientId: GUID, workspaceId: GUID }, `--query "[?customerId=='${GUID}'].id"`],
    ['nothing', {}, '--assignee CLIENT_ID'],
    ['an identity of a machine', { signIn: 'identity', clientId: GUID }, '--assignee "$(az vm identity show'],
  ])('has a command that grants the role, from %s', (_, settings, part) => {
    expect(grantCommand(settings)).toContain('--role "Log Analytics Reader"');
    expect(grantCommand(settings)).toContain(part);
  });

  it('puts no text into a command that is not what it should be', () => {
    const hostile = '"; rm -rf ~ #';
    const settings = { clientId: hostile, workspaceId: hostile, workspaceResourceId: `/subscriptions/${hostile}` };
    expect(grantCommand(settings) + listRightsCommand(settings)).not.toContain('rm -rf');
  });
});

describe('tables', () => {
  const tables = neededTables();
  const end = Date.UTC(2026, 2, 10);
  const states = (ages: Readonly<Record<string, readonly [rows: number, hoursOld: number | null]>>) => {
    const found = new Map(
      Object.entries(ages).map(([name, [rows, old]]) => [
        name,
        { rows, last: old === null ? null : end - old * HOUR_MS },
      ])
    );
    const checks = tableChecks(tables, found, end);
    return Object.fromEntries(tables.map(({ name }, index) => [name, checks[index]!]));
  };

  it('are those of alerts and of every log of hosts, each once', () => {
    const names = tables.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['SecurityAlert', 'SecurityEvent', 'DeviceProcessEvents', 'Syslog']));
    expect(new Set(names).size).toBe(names.length);
  });

  it('tell the age of their last row; alerts may be old, logs of hosts may not', () => {
    const checks = states({ SecurityAlert: [3, 60], SecurityEvent: [1_234, 0.2], DeviceProcessEvents: [9, 30] });
    expect(checks['SecurityAlert']).toEqual({ state: 'good', finding: '3 rows of alerts; the last is 2 days old.' });
    expect(checks['SecurityEvent']?.finding).toBe('1,234 rows of Windows security log; the last is 12 minutes old.');
    expect(checks['DeviceProcessEvents']).toMatchObject({
      state: 'attention',
      finding: '9 rows of Microsoft Defender for Endpoint; the last is 30 hours old.',
    });
  });

  it('that are absent matter where nothing else will do', () => {
    const none = states({});
    expect([none['SecurityAlert']?.state, none['SecurityIncident']?.state]).toEqual(['problem', 'note']);
    expect(none['Syslog']).toMatchObject({ state: 'attention', finding: 'The workspace has no table Syslog.' });
    const one = states({ SecurityAlert: [0, null], SecurityEvent: [1, 0] });
    expect(one['SecurityAlert']).toMatchObject({
      state: 'attention',
      finding: expect.stringContaining('empty') as string,
    });
    expect(one['Syslog']?.state).toBe('note');
  });
});

describe('command lines', () => {
  const share = (withCommandLine: number, silentHosts: number) =>
    commandLineCheck({ events: 1_000, withCommandLine, hosts: 10, silentHosts });

  it.each<[CheckState, number, number, string]>([
    ['good', 1_000, 0, '100 % of 1,000 process creations tell their command line; no host of 10 is without.'],
    ['attention', 999, 1, '>99 % of 1,000 process creations tell their command line; 1 of 10 hosts tell none.'],
    ['problem', 0, 10, '0 % of 1,000 process creations tell their command line; 10 of 10 hosts tell none.'],
  ])('are %s where %d of 1,000 events have one', (state, told, silent, finding) => {
    expect(share(told, silent)).toMatchObject({ state, finding });
  });

  it('come with what switches them on, and with a query for the hosts', () => {
    const all = texts(share(5, 9)).join('\n');
    expect(all).toContain('ProcessCreationIncludeCmdLine_Enabled /t REG_DWORD /d 1');
    expect(all).toContain('Include command line in process creation events');
    expect(all).toContain('| where WithCommandLine == 0');
  });

  it('are not asked for where no host logs process creations', () => {
    const none = commandLineCheck({ events: 0, withCommandLine: 0, hosts: 0, silentHosts: 0 });
    expect(none.state).toBe('note');
    expect(texts(none)[0]).toContain('auditpol /set /subcategory:{0CCE922B-');
  });
});

describe('the time-out', () => {
  it.each<[number | string | undefined, CheckState, string]>([
    [undefined, 'attention', '30 seconds'],
    ['', 'attention', '30 seconds'],
    ['45', 'attention', '45 seconds'],
    [120, 'good', '120 seconds'],
  ])('of %p is %s', (timeout, state, words) => {
    expect(timeoutCheck(timeout)).toMatchObject({ state, finding: expect.stringContaining(words) as string });
    expect(timeoutCheck(timeout).advice).toContain('cannot be seen from here');
  });
});

describe('snapshots', () => {
  it.each<[string, Parameters<typeof snapshotCheck>[0], CheckState, string]>([
    ['off', { snapshotEnabled: false }, 'note', 'switched off'],
    [
      'published',
      { externalEnabled: true, externalSnapshotURL: 'https://s.example' },
      'attention',
      'https://s.example',
    ],
    ['kept here', { snapshotEnabled: true, externalEnabled: false }, 'good', 'in this Grafana only'],
  ])('that are %s', (_, options, state, words) => {
    expect(snapshotCheck(options)).toMatchObject({ state, finding: expect.stringContaining(words) as string });
  });
});

it.each([
  [30_000, 'less than a minute'],
  [60_000, '1 minute'],
  [HOUR_MS, '1 hour'],
  [47 * HOUR_MS, '47 hours'],
  [72 * HOUR_MS, '3 days'],
])('says %d ms as %s', (ms, words) => {
  expect(durationInWords(ms)).toBe(words);
});

it('sums the checks up', () => {
  const checks = (...states: Array<CheckState | undefined>) =>
    states.map((state, index) => ({
      name: String(index),
      check: state === undefined ? undefined : { state, finding: '' },
    }));
  expect(summaryOf(checks('good', 'note'))).toBe('Nothing is wrong in 2 checks.');
  expect(summaryOf(checks('good', undefined))).toBe('1 of 2 checks done: nothing is wrong so far.');
  expect(summaryOf(checks('problem', 'attention', 'attention', 'unknown'))).toBe(
    '1 problem, 2 to look at and 1 that could not be checked in 4 checks.'
  );
});
