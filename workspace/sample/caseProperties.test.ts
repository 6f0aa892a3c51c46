import { sampleCase } from './sampleCase';
import { type SampleRow } from './sampleRow';
import { caseSpan, logSpan } from './sampleTime';

const { tables } = sampleCase();
const rowsOf = (table: string): readonly SampleRow[] => tables.find(({ name }) => name === table)?.rows ?? [];
const events = rowsOf('SecurityEvent');
const ofKind = (...ids: readonly number[]): readonly SampleRow[] =>
  events.filter(({ EventID }) => ids.includes(Number(EventID)));
const starts = ofKind(4688);
const ends = ofKind(4689);
const time = (row: SampleRow): number => Date.parse(row.TimeGenerated ?? '');

function countBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  }
  return counts;
}

/** The latest earlier start that holds the parent's pid and has its image. */
function parentOf(child: SampleRow): SampleRow | undefined {
  return starts.findLast(
    (row) =>
      row.Computer === child.Computer &&
      row.NewProcessId === child.ProcessId &&
      row.NewProcessName === child.ParentProcessName &&
      row !== child &&
      time(row) <= time(child)
  );
}

describe('the time of the case', () => {
  it('is kept by all rows, and told by rows at both ends', () => {
    for (const { rows } of tables) {
      for (const row of rows) {
        expect(time(row)).toBeGreaterThanOrEqual(caseSpan.from);
        expect(time(row)).toBeLessThanOrEqual(caseSpan.to);
      }
    }
    const times = events.map(time);
    expect(times[0]).toBeLessThan(logSpan.from + 600_000);
    expect(times.at(-1)).toBeGreaterThan(logSpan.to - 600_000);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('the processes of the case', () => {
  it('fan out: one parent has 150 children of one name and more', () => {
    const widest = countBy(starts, (row) =>
      [row.Computer, row.ProcessId, row.ParentProcessName, row.NewProcessName].join()
    );
    expect(Math.max(...widest.values())).toBeGreaterThanOrEqual(150);
  });

  it('go deep: a script that starts itself again makes a chain of 30 and more', () => {
    let deepest = starts.findLast(({ NewProcessName = '' }) => NewProcessName.endsWith('wscript.exe'));
    let depth = 0;
    for (; deepest !== undefined; deepest = parentOf(deepest)) {
      depth += 1;
    }
    expect(depth).toBeGreaterThanOrEqual(30);
  });

  it('reuse pids many times within a day', () => {
    const day = starts.filter((row) => time(row) >= logSpan.to - 86_400_000);
    const held = [...countBy(day, (row) => `${row.Computer} ${row.NewProcessId}`).values()];
    expect(Math.max(...held)).toBeGreaterThanOrEqual(8);
    expect(held.filter((count) => count > 1).length).toBeGreaterThan(200);
  });

  it('never share a pid at the same time on the same host', () => {
    const running = new Map<string, SampleRow>();
    for (const row of ofKind(4688, 4689)) {
      const isStart = row.EventID === '4688';
      const key = `${row.Computer} ${isStart ? row.NewProcessId : row.ProcessId}`;
      if (!isStart) {
        // The end of a process names the image that last got this pid.
        const holder = running.get(key);
        expect([key, holder?.NewProcessName ?? row.ProcessName]).toEqual([key, row.ProcessName]);
        running.delete(key);
      } else {
        running.set(key, row);
      }
    }
  });

  it.each<[trouble: string, least: number, rows: readonly SampleRow[]]>([
    ['have no command line', 50, starts.filter(({ CommandLine }) => CommandLine === '')],
    ['do not name the image of their parent', 10, starts.filter(({ ParentProcessName }) => ParentProcessName === '')],
    ['do not name their parent at all', 1, starts.filter(({ ProcessId }) => ProcessId === '')],
    ['name a parent that was never logged', 200, starts.filter((row) => parentOf(row) === undefined)],
    ['are stamped with whole seconds', 400, starts.filter((row) => time(row) % 1000 === 0)],
  ])('%s, at least %i of them', (_, least, rows) => {
    expect(rows.length).toBeGreaterThanOrEqual(least);
  });

  it('start in the same instant as their parent, at times', () => {
    const tied = starts.filter((row) => {
      const parent = parentOf(row);
      return parent !== undefined && time(parent) === time(row);
    });
    expect(tied.length).toBeGreaterThanOrEqual(20);
  });

  it('end without a word in the log, at times', () => {
    expect(starts.length - ends.length).toBeGreaterThan(40);
  });

  it('run the same command line on several hosts, and the same but for a name or an id', () => {
    const tool = starts.filter(({ NewProcessName = '' }) => NewProcessName.endsWith('update-svc.exe'));
    expect(tool.map(({ Computer }) => Computer)).toEqual(['FIN-WKS-07', 'FIN-WKS-11', 'FIN-WKS-03']);
    const [first, second, third] = tool.map(({ CommandLine }) => CommandLine ?? '');
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(third?.replace('ida.brandt', 'maren.voss').replace('c2e9', '7f3a')).toBe(first);
    const scripts = starts.filter(({ CommandLine }) => CommandLine?.includes('inventory.vbs'));
    expect(new Set(scripts.map(({ Computer }) => Computer)).size).toBe(3);
    expect(new Set(scripts.map(({ CommandLine }) => CommandLine)).size).toBe(scripts.length);
  });

  it('begin anew on the host that is restarted', () => {
    const [restart, ...others] = ofKind(4608);
    expect([restart?.Computer, others]).toEqual(['FIN-WKS-03', []]);
    const after = starts.filter((row) => row.Computer === 'FIN-WKS-03' && time(row) > time(restart ?? {}));
    expect(after.slice(0, 3).map(({ NewProcessName }) => NewProcessName?.split('\\').at(-1))).toEqual([
      'smss.exe',
      'csrss.exe',
      'wininit.exe',
    ]);
    const between = events.filter(
      (row) =>
        row.Computer === 'FIN-WKS-03' && time(row) > time(restart ?? {}) - 80_000 && time(row) < time(restart ?? {})
    );
    expect(between.filter(({ EventID }) => EventID === '4688')).toEqual([]);
  });
});

describe('the logons of the case', () => {
  it('are of every usual type', () => {
    const types = countBy(ofKind(4624), ({ LogonType }) => LogonType ?? '');
    expect([...types.keys()].sort()).toEqual(['10', '2', '3', '4', '5', '7']);
  });

  it('end with a logoff of the same session, where the log has it', () => {
    const sessions = new Set(ofKind(4624).map(({ TargetLogonId }) => TargetLogonId));
    const logoffs = ofKind(4634);
    expect(logoffs.length).toBeGreaterThan(400);
    expect(logoffs.filter(({ TargetLogonId }) => !sessions.has(TargetLogonId))).toEqual([]);
  });

  it('fail for many reasons', () => {
    const reasons = countBy(ofKind(4625), ({ Status, SubStatus }) => `${Status}/${SubStatus}`);
    for (const reason of [
      '0xc000006d/0xc000006a',
      '0xc000006d/0xc0000064',
      '0xc0000234/0x0',
      '0xc000006e/0xc0000072',
      '0xc000006e/0xc0000071',
      '0xc000006e/0xc000006f',
      '0xc000015b/0x0',
    ]) {
      expect([reason, (reasons.get(reason) ?? 0) > 0]).toEqual([reason, true]);
    }
  });

  it('fail in a burst: twelve within twelve seconds on the server', () => {
    const failed = ofKind(4625).filter(({ Computer }) => Computer === 'FIN-SRV-02');
    const bursts = failed.map((row) => failed.filter((other) => Math.abs(time(other) - time(row)) < 12_000).length);
    expect(Math.max(...bursts)).toBe(12);
  });

  it('give each process of a person a session that the log has', () => {
    const sessions = new Set(ofKind(4624).map((row) => `${row.Computer} ${row.TargetLogonId} ${row.TargetUserName}`));
    const people = starts.filter(({ AccountType }) => AccountType === 'User');
    const own = people.map((row) => `${row.Computer} ${row.SubjectLogonId} ${row.SubjectUserName}`);
    expect(own.filter((session) => !sessions.has(session))).toEqual([]);
    expect(people.length).toBeGreaterThan(100);
  });
});
