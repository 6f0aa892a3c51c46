import { workstation } from './host';
import { hostileCommandLine } from './story/hostileCommandLine';
import { sampleCase } from './sampleCase';
import { type SampleRow } from './sampleRow';

const { tables, story } = sampleCase();
const rowsOf = (table: string): readonly SampleRow[] => tables.find(({ name }) => name === table)?.rows ?? [];
const alerts = rowsOf('SecurityAlert');
const events = rowsOf('SecurityEvent');
const starts = events.filter(({ EventID }) => EventID === '4688');

interface Entity {
  readonly $id: string;
  readonly Type: string;
  readonly [property: string]: unknown;
}

const alert = (id: string): SampleRow => alerts.find(({ SystemAlertId }) => SystemAlertId === id) ?? {};
const entities = (id: string): readonly Entity[] => JSON.parse(alert(id).Entities ?? '[]') as Entity[];
const properties = (id: string): Record<string, string> =>
  JSON.parse(alert(id).ExtendedProperties ?? '{}') as Record<string, string>;

describe('the sample case', () => {
  it('is the same every time for one seed, and another for another', () => {
    const rowsOfSeed = (seed: number) => {
      const { tables, story, defender } = sampleCase(seed);
      return { tables, story, defender: defender(workstation) };
    };
    const [once, again, other] = [7, 7, 8].map(rowsOfSeed);
    expect(again).toEqual(once);
    expect(other!.tables).not.toEqual(once!.tables);
    expect(other!.defender).not.toEqual(once!.defender);
  });

  it('has alerts of every severity, repeated types, and events of every kind that the dashboards read', () => {
    expect(alerts.length).toBeGreaterThanOrEqual(60);
    expect(new Set(alerts.map(({ AlertSeverity }) => AlertSeverity))).toEqual(
      new Set(['High', 'Medium', 'Low', 'Informational'])
    );
    expect(new Set(alerts.map(({ AlertName }) => AlertName)).size).toBeLessThan(alerts.length / 2);
    expect(events.length).toBeGreaterThanOrEqual(3_000);
    expect(events.length).toBeLessThanOrEqual(6_000);
    const kinds = new Set(events.map(({ EventID }) => EventID));
    expect([...kinds]).toEqual(expect.arrayContaining(['4608', '4624', '4625', '4634', '4688', '4689']));
  });

  it('names only documented addresses and domains', () => {
    const text = JSON.stringify(tables);
    const addresses = text.match(/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/g) ?? [];
    expect(addresses.filter((address) => !/^(192\.0\.2|198\.51\.100|203\.0\.113|127\.0\.0)\./.test(address))).toEqual(
      []
    );
  });
});

describe('the main alert', () => {
  it('names host, account, file, logon session, and its process with pid and parent', () => {
    const found = entities(story.alertId);
    const types = found.map(({ Type }) => Type);
    expect(types).toEqual(expect.arrayContaining(['host', 'account', 'file', 'process', 'host-logon-session']));
    const process = found.find(({ ParentProcess }) => ParentProcess !== undefined);
    const parent = found.find(({ $id }) => $id === (process?.ParentProcess as { $ref: string }).$ref);
    expect(process?.ProcessId).toBe(`0x${story.pid.toString(16)}`);
    expect(parent?.Type).toBe('process');
  });

  it('is about a process that the log has', () => {
    const found = starts.filter(
      (row) =>
        row.Computer === story.host &&
        row.NewProcessId === `0x${story.pid.toString(16)}` &&
        Date.parse(row.TimeGenerated ?? '') === story.start
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.SubjectLogonId).toBe(story.logonId);
  });
});

describe('the other alerts of the story', () => {
  it('include one whose process id is only in the extended properties', () => {
    const processes = entities(story.alerts.withoutProcessId).filter(({ Type }) => Type === 'process');
    expect(processes.map(({ ProcessId }) => ProcessId)).toEqual([undefined]);
    expect(properties(story.alerts.withoutProcessId)['Process Id']).toMatch(/^0x[0-9a-f]+$/);
  });

  it('include one without a host', () => {
    expect(entities(story.alerts.withoutHost).map(({ Type }) => Type)).toEqual(['ip']);
    expect(alert(story.alerts.withoutHost).CompromisedEntity).toBe('');
  });

  it('include one with a hostile command line', () => {
    expect(entities(story.alerts.hostile).map(({ CommandLine }) => CommandLine)).toContain(hostileCommandLine);
    expect(hostileCommandLine).toMatch(/<img .*\\\\.*&var-host=\*#.*\u202E/su);
  });

  it('include one that was logged twice', () => {
    const twice = alerts.filter(({ SystemAlertId }) => SystemAlertId === story.alerts.updated);
    expect(twice.map(({ Status }) => Status)).toEqual(['New', 'InProgress']);
  });
});

describe('the processes of the story', () => {
  const hex = (pid: number): string => `0x${pid.toString(16)}`;
  const holders = (host: string, pid: number): readonly SampleRow[] =>
    starts.filter((row) => row.Computer === host && row.NewProcessId === hex(pid));

  it.each(story.links.map((link) => [link.key, link] as const))('%s has the parent that the story says', (_, link) => {
    const rows = holders(link.host, link.pid).filter((row) => Date.parse(row.TimeGenerated ?? '') === link.start);
    expect(rows.map((row) => [row.ProcessId, row.ParentProcessName])).toContainEqual([
      hex(link.parentPid),
      link.parentImage,
    ]);
    if (link.parentStart !== undefined) {
      expect(link.parentStart).toBeLessThanOrEqual(link.start);
      const parents = holders(link.host, link.parentPid).map((row) => Date.parse(row.TimeGenerated ?? ''));
      expect(parents).toContain(link.parentStart);
    }
  });

  const link = (key: string) => {
    const found = story.links.find((candidate) => candidate.key === key);
    if (!found) {
      throw new Error(`no link ${key}`);
    }
    return found;
  };

  it('reuse pids, so that the first or the last process with a pid is the wrong parent', () => {
    const shell = link('shell');
    const images = holders(shell.host, shell.pid).map(({ NewProcessName }) => NewProcessName?.split('\\').at(-1));
    const at = images.indexOf('cmd.exe');
    expect([images[at - 1], images[at + 1]]).toEqual(['notepad.exe', 'SearchProtocolHost.exe']);
    expect(link('powershell').parentPid).toBe(shell.pid);
  });

  it('have a parent that has ended, one that was never logged, and one from before the log', () => {
    const shellEnd = events.find(
      (row) =>
        row.EventID === '4689' && row.ProcessId === hex(link('shell').pid) && row.ProcessName?.endsWith('cmd.exe')
    );
    expect(Date.parse(shellEnd?.TimeGenerated ?? '')).toBeLessThan(link('tool').start);
    expect(link('eventViewer')).not.toHaveProperty('parentStart');
    expect(holders(story.host, link('eventViewer').parentPid)).not.toHaveLength(0);
    expect(link('later')).not.toHaveProperty('parentStart');
  });

  it('share whole seconds, parent and child included', () => {
    const tied = story.links.filter(({ start }) => start === link('shell').start).map(({ key }) => key);
    expect(tied).toEqual(['shell', 'shellConsole', 'powershell']);
    expect(link('shell').start % 1000).toBe(0);
  });

  it('go down at least three levels below the process of the alert', () => {
    expect(link('persistShell').parentPid).toBe(story.pid);
    expect(link('reg').parentPid).toBe(link('persistShell').pid);
    expect(link('dump').parentPid).toBe(story.pid);
    expect(link('werfault').parentPid).toBe(link('dump').pid);
  });
});
