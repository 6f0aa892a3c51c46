import { commandLineShape } from '../src/core/commandLines/shape';
import { findFirstSeenCommands } from '../src/core/investigations/firstSeenCommands';
import { findRareProcesses } from '../src/core/investigations/rareProcesses';
import { type TimeRange } from '../src/core/timeRange';
import { otherWorkstation } from '../workspace/sample/host';
import { sampleCase } from '../workspace/sample/sampleCase';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { askWorkspace } from './askWorkspace';
import { expectGolden } from './golden';

const sample = sampleCase();
const day = { from: Date.UTC(2026, 2, 10), to: Date.UTC(2026, 2, 11) };

/** The starts of processes that the sample logged. */
const allStarts = sample.tables
  .find(({ name }) => name === 'SecurityEvent')!
  .rows.filter(({ EventID }) => Number(EventID) === 4688)
  .map(({ Computer, NewProcessName, CommandLine, TimeGenerated }) => ({
    host: String(Computer),
    executable: String(NewProcessName).replace(/^.*\\/, '').toLowerCase(),
    shape: commandLineShape(String(CommandLine ?? '')).toLowerCase(),
    time: new Date(String(TimeGenerated)).getTime(),
  }));
const starts = allStarts.filter(({ time }) => time >= day.from && time < day.to);

/** How many hosts started an executable, and how often, told without the service. */
function counted(executable: string) {
  const found = starts.filter((start) => start.executable === executable);
  return { hosts: new Set(found.map(({ host }) => host)).size, starts: found.length };
}

let workspace: RunningWorkspace;
beforeAll(async () => {
  // One of the computers is reported by Defender as well.
  const rows = [...sample.tables, ...sample.defender(otherWorkstation)];
  workspace = await startWorkspace({ port: 0, now: 'data', rows });
}, 60_000);
afterEach(() => workspace.heal());
afterAll(() => workspace.close());

describe('rare processes', () => {
  const rare = (atMost: number | null, range: TimeRange = day) =>
    findRareProcesses({ schema: 'auto', atMost }, askWorkspace(workspace, range));

  it('are all executables that few hosts started, a host of two logs counted once', async () => {
    const { rows, summary, notices } = await rare(2);
    const executables = [...new Set(starts.map(({ executable }) => executable))];
    const expected = executables.filter((executable) => counted(executable).hosts <= 2).sort();
    expect(rows.map(({ group }) => group).sort()).toEqual(expected);
    expect(rows.map(({ hosts, starts }) => ({ hosts, starts }))).toEqual(rows.map(({ group }) => counted(group)));
    expect(expected).toEqual(expect.arrayContaining(['hbsvc.exe', 'nltest.exe']));
    expect(summary).toMatch(new RegExp(`^${expected.length} executables on 2 hosts or fewer, of 5 hosts between `));
    expect(notices).toEqual([]);
    // Both logs tell of the same instant; the host keeps the name of the preferred one.
    const names = new Set(starts.map(({ host }) => host));
    expect(rows.filter(({ host }) => !names.has(host))).toEqual([]);
  });

  it('are found by the tool of the intrusion, with its newest start, when three hosts are few', async () => {
    const context = askWorkspace(workspace, day);
    const { rows } = await findRareProcesses({ schema: 'SecurityEvent', atMost: null }, context);
    expectGolden('kql/rareProcesses.kql', context.kql.join('\n\n'));
    expect(rows.find(({ group }) => group === 'update-svc.exe')).toMatchObject({
      hosts: 3,
      starts: 3,
      host: 'FIN-WKS-03',
      lastSeen: Date.UTC(2026, 2, 10, 10, 33, 58, 905),
    });
  });

  it('are not a finding where there are few hosts at all, and nowhere when nothing is logged', async () => {
    const { notices } = await rare(10);
    expect(notices.map(({ text }) => text)).toEqual([
      'There are only 5 hosts in this time, so that nothing is common.',
    ]);
    const { rows, summary } = await rare(3, { from: 0, to: 3_600_000 });
    expect(rows).toEqual([]);
    expect(summary).toMatch(/^No host started a process between .* Widen the time range\.$/);
  });

  it('are taken from the logs that a workspace has', async () => {
    workspace.fail('missing-table=DeviceProcessEvents');
    expect((await rare(1)).rows.map(({ group }) => group)).toContain('hbsvc.exe');
  });
});

describe('command lines seen for the first time', () => {
  const firstSeen = (baseline: string, range: TimeRange = day) =>
    findFirstSeenCommands({ schema: 'SecurityEvent', baseline }, askWorkspace(workspace, range));

  it('are those of shapes that no host ran before, the tool of the intrusion among them', async () => {
    const context = askWorkspace(workspace, day);
    const { rows, summary } = await findFirstSeenCommands({ schema: 'auto', baseline: '' }, context);
    expectGolden('kql/firstSeenCommands.kql', context.kql.join('\n\n'));
    const earlier = new Set(allStarts.filter(({ time }) => time < day.from).map(({ shape }) => shape));
    const fresh = new Set(starts.map(({ shape }) => shape).filter((shape) => shape !== '' && !earlier.has(shape)));
    expect(rows.map(({ group }) => group).sort()).toEqual([...fresh].sort());
    expect([...fresh].some((shape) => shape.startsWith('robocopy d:\\ledger'))).toBe(true);
    expect(earlier.size).toBeGreaterThan(10);
    expect(rows.every(({ firstSeen }) => firstSeen! >= day.from)).toBe(true);
    expect(summary).toMatch(/not seen in the 7d before, which hold [1-9]\d* starts; by process creations/);
  });

  it('seem to be all where the baseline is empty, which is said', async () => {
    const { notices } = await firstSeen('1h', { from: Date.UTC(2026, 2, 7), to: day.to });
    expect(notices.map(({ text }) => text)).toEqual([
      'The 1h before hold no start of a process, so that every shape seems new.',
    ]);
  });

  it('ask for a baseline that is a duration', async () => {
    await expect(firstSeen('long ago')).rejects.toThrow('"long ago" is not a duration.');
  });
});
