import { clusteredProcess } from '../../../test/builders/clusteredProcess';
import { clusterMembersFrame } from '../../frames/clusterMembers';
import { processClustersFrame } from '../../frames/clusters';
import { clusterMembers } from './clusterMembers';
import { clusterRows } from './clusterRows';
import { type ClusteredProcess, type ClusterOptions, clusterProcesses } from './processClusters';
import { NOTEBOOK_FEATURES } from './processFeatures';

const DISTANCE: ClusterOptions = {
  mode: 'dbscan',
  features: NOTEBOOK_FEATURES,
  scale: 'l2',
  eps: 0.0001,
  minPoints: 2,
};
const PATTERN: ClusterOptions = { mode: 'pattern', minPoints: 2 };

const started = (...given: ReadonlyArray<Partial<ClusteredProcess>>): readonly ClusteredProcess[] =>
  given.map((each, at) => clusteredProcess({ key: `k${at}`, ...each }));
const labels = (processes: readonly ClusteredProcess[], options: ClusterOptions): number[] => [
  ...clusterProcesses(processes, options).labels,
];
const rowsOf = (processes: readonly ClusteredProcess[], options: ClusterOptions, alertKey: string | null = null) =>
  clusterRows(processes, clusterProcesses(processes, options), NOTEBOOK_FEATURES, alertKey);

/** The same letters, so the same path score. */
const MIXED = started(
  { path: 'C:\\acme.exe', commandLine: 'acme /q', start: 30 },
  { path: 'C:\\came.exe', commandLine: 'came /q', start: 20 },
  { path: 'C:\\acme.exe', commandLine: 'acme /r', start: 10 },
  { path: 'C:\\zoo.exe', commandLine: 'zoo "1" "2" "3" "4"', start: 40 }
);

describe('clusters by distance', () => {
  it('say which programs they mix, and how pure they are', () => {
    expect(rowsOf(MIXED, DISTANCE)).toMatchObject([
      { ClusterId: -1, ClusterSize: 1, processName: 'zoo.exe', processes: 'zoo.exe (1)', mixed: false, purity: 1 },
      {
        ClusterId: 0,
        ClusterSize: 3,
        processName: 'acme.exe',
        CommandLine: 'acme /q',
        processes: 'acme.exe (2), came.exe (1)',
        distinctProcesses: 2,
        distinctCommandLines: 3,
        mixed: true,
        purity: 2 / 3,
        explanation:
          'Mixed: 2 programs, 66% the most common. 3 command lines; commandlineTokensFull 2; pathScore 991; isSystemSession 0.',
      },
    ]);
  });

  it('run from the earliest to the latest start, whatever the order; a process on its own keeps its time', () => {
    expect(rowsOf(MIXED, DISTANCE).map((row) => [row.TimeGenerated, row.LastEventTime])).toEqual([
      [40, 40],
      [10, 30],
    ]);
    expect(rowsOf(started({ start: null }, { start: 7 }, { start: null }), DISTANCE)).toMatchObject([
      { TimeGenerated: 7, LastEventTime: 7 },
    ]);
    expect(rowsOf(started({ start: null }), DISTANCE)).toMatchObject([{ TimeGenerated: null, LastEventTime: null }]);
  });

  it('compare by the features, the scale and the distance asked for', () => {
    expect(labels(MIXED, { ...DISTANCE, features: ['pathHash'], scale: 'none' })).toEqual([0, -1, 0, -1]);
    expect(labels(MIXED, { ...DISTANCE, features: ['commandlineLen'], scale: 'none', eps: 100 })).toEqual([0, 0, 0, 0]);
    expect(labels(MIXED, { ...DISTANCE, minPoints: 4 })).toEqual([-1, -1, -1, -1]);
  });
});

describe("the alert's own process", () => {
  it('has the first row for itself beside its cluster', () => {
    expect(rowsOf(MIXED, DISTANCE, 'k1')).toMatchObject([
      {
        role: 'alert',
        processName: 'came.exe',
        TimeGenerated: 20,
        LastEventTime: 20,
        ClusterId: 0,
        ClusterSize: 3,
        mixed: true,
      },
      { role: null, processName: 'zoo.exe' },
      { role: null, processName: 'acme.exe', ClusterId: 0, ClusterSize: 3 },
    ]);
  });

  it('is not shown twice when it is alone anyway', () => {
    expect(rowsOf(MIXED, DISTANCE, 'k3').map(({ role, key }) => [role, key])).toEqual([
      ['alert', 'k3'],
      [null, 'k0'],
    ]);
  });

  it('changes nothing when it was not logged', () => {
    expect(rowsOf(MIXED, DISTANCE, 'other')).toEqual(rowsOf(MIXED, DISTANCE));
  });
});

describe('clusters by pattern', () => {
  it('never mix programs, punctuation or sessions, and ignore the case of paths', () => {
    const processes = started(
      { path: 'C:\\acme.exe', commandLine: 'acme /q' },
      { path: 'C:\\came.exe', commandLine: 'came /q' },
      { path: 'c:\\ACME.exe', commandLine: 'acme /other' },
      { path: 'C:\\acme.exe', commandLine: 'acme -q' },
      { path: 'C:\\acme.exe', commandLine: 'acme /q', subjectLogonId: '0x3e7' },
      { path: 'C:\\came.exe', commandLine: 'same /q' }
    );
    expect(labels(processes, PATTERN)).toEqual([0, 1, 0, -1, -1, 1]);
    expect(labels(processes, { mode: 'pattern', minPoints: 1 })).toEqual([0, 1, 0, 2, 3, 1]);
    expect(() => labels(processes, { mode: 'pattern', minPoints: 0 })).toThrow('minPoints must be a whole number');
  });
});

describe('clusters by shape', () => {
  it('hold starts of one program whose command lines have the same shape', () => {
    const shapeOf = (commandLine: string): string => commandLine.replace(/\d+/g, '#');
    const processes = started(
      { commandLine: 'a 1' },
      { commandLine: 'a 22' },
      { commandLine: 'b 3' },
      { path: 'C:\\b.exe', commandLine: 'a 4' }
    );
    expect(labels(processes, { mode: 'shape', minPoints: 2, shapeOf })).toEqual([0, 0, -1, -1]);
  });
});

describe('the programs of a cluster in words', () => {
  const near: ClusterOptions = { ...DISTANCE, features: ['isSystemSession'] };

  it('are cut after five, and the rest is counted', () => {
    const paths = ['f', 'a', 'b', 'c', 'd', 'e', 'g', 'f'].map((name) => ({ path: `C:\\${name}.exe` }));
    expect(rowsOf(started(...paths), near)[0]!.processes).toBe(
      'f.exe (2), a.exe (1), b.exe (1), c.exe (1), d.exe (1) and 2 more'
    );
  });

  it('are told by their paths where one name lies in several folders', () => {
    const paths = ['C:\\x\\A.exe', 'C:\\y\\a.exe', 'C:\\b.exe', 'c:\\X\\a.EXE'].map((path) => ({ path }));
    expect(rowsOf(started(...paths), near)[0]!.processes).toBe('C:\\x\\A.exe (2), C:\\y\\a.exe (1), b.exe (1)');
  });
});

describe('the members of clusters', () => {
  const members = (choice: Parameters<typeof clusterMembers>[2]) =>
    clusterMembers(MIXED, clusterProcesses(MIXED, DISTANCE), choice, 'k1');

  it('come cluster by cluster, the alert process marked', () => {
    expect(members({}).map(({ key, ClusterId, ClusterSize, role }) => [key, ClusterId, ClusterSize, role])).toEqual([
      ['k3', -1, 1, null],
      ['k0', 0, 3, null],
      ['k1', 0, 3, 'alert'],
      ['k2', 0, 3, null],
    ]);
  });

  it('can be those of one program or of one cluster', () => {
    expect(members({ processName: 'ACME.exe' }).map(({ key }) => key)).toEqual(['k0', 'k2']);
    const shouted = started({ path: 'C:\\ACME.EXE' }, { path: 'C:\\b.exe' });
    expect(clusterMembers(shouted, clusterProcesses(shouted, PATTERN), { processName: 'acme.exe' }, null)).toHaveLength(
      1
    );
    expect(members({ clusterId: -1 }).map(({ key }) => key)).toEqual(['k3']);
  });

  it('and the cluster table fit their frames', () => {
    expect(clusterMembersFrame.read(clusterMembersFrame.write(members({})))).toMatchObject({
      ok: true,
      value: { length: 4 },
    });
    expect(processClustersFrame.read(processClustersFrame.write(rowsOf(MIXED, DISTANCE, 'k1')))).toMatchObject({
      ok: true,
      value: { length: 3 },
    });
  });
});

it('has no clusters on a host without processes', () => {
  expect(rowsOf([], DISTANCE, 'k')).toEqual([]);
  expect(rowsOf([], PATTERN, 'k')).toEqual([]);
});
