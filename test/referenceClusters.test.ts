import { readFileSync } from 'node:fs';
import path from 'node:path';
import { clusterRows } from '../src/core/cluster/clusterRows';
import { type Cluster } from '../src/core/cluster/clusters';
import { NOISE } from '../src/core/cluster/dbscan';
import { clusterLogons } from '../src/core/cluster/logonClusters';
import { type LogonFeature, NOTEBOOK_LOGON_FEATURES } from '../src/core/cluster/logonFeatures';
import { type ClusterOptions, clusterProcesses } from '../src/core/cluster/processClusters';
import { NOTEBOOK_FEATURES, PROCESS_FEATURES, type ProcessFeature } from '../src/core/cluster/processFeatures';
import { imageName } from '../src/core/processes/imageName';
import { type CsvRow, readCsv } from './csvTable';
import { describeWithReference, referenceFile } from './reference';

interface ExpectedClusters {
  readonly input: { readonly file: string };
  readonly params: { readonly cluster_columns: readonly string[]; readonly eps: number; readonly min_samples: number };
  readonly expected: {
    readonly output_rows: number;
    readonly labels: readonly number[];
    readonly clusters: ReadonlyArray<{
      readonly cluster_id: number;
      readonly size: number;
      readonly representative_row: number;
      readonly members: readonly number[];
      readonly first_event_time: string;
      readonly last_event_time: string;
    }>;
    readonly noise_rows_correct_time: ReadonlyArray<{ readonly row: number; readonly time: string }>;
    readonly features: ReadonlyArray<Readonly<Record<string, number | string | boolean>>>;
  };
}

const expectedClusters = (name: string): ExpectedClusters =>
  JSON.parse(readFileSync(referenceFile('expected', `cluster_${name}.json`), 'utf8')) as ExpectedClusters;

/** The input of an expectation, which names the folder as it was where the expectation was made. */
function inputOf({ input }: ExpectedClusters): readonly CsvRow[] {
  const file = path.basename(input.file);
  return readCsv(referenceFile(file.startsWith('nb_') ? 'notebook' : 'jan15', file));
}

const processOf = (row: CsvRow, at: number) => ({
  key: String(at),
  path: row['NewProcessName']!,
  commandLine: row['CommandLine']!,
  subjectLogonId: row['SubjectLogonId']!,
  start: Date.parse(row['TimeGenerated']!),
  pid: null,
  user: '',
});
const logonOf = (row: CsvRow) => ({
  account: row['Account']!,
  logonType: Number(row['LogonType']),
  time: Date.parse(row['TimeGenerated']!),
});

/** What an expectation says of clusters and noise; times are true ones, not those that msticpy gives to noise. */
function told(clusters: readonly Cluster[]) {
  return clusters.map(({ id, members, first, last }) => ({ id, members: [...members], first, last }));
}
function toldBy({ expected }: ExpectedClusters) {
  return [
    ...expected.noise_rows_correct_time.map(({ row, time }) => ({
      id: NOISE,
      members: [row],
      first: Date.parse(time),
      last: Date.parse(time),
    })),
    ...expected.clusters.map(({ cluster_id: id, members, first_event_time: first, last_event_time: last }) => ({
      id,
      members,
      first: Date.parse(first),
      last: Date.parse(last),
    })),
  ];
}

describeWithReference('clusters of processes, beside those of msticpy', () => {
  it.each([
    ['notebook190_default', 24],
    ['processes_on_host_default', 62],
    ['processes_on_host_hash', 121],
    ['processes_on_host_eps0.001_min5', 9],
  ])('are the same for %s: %d rows', (name, rows) => {
    const expectation = expectedClusters(name);
    const { cluster_columns, eps, min_samples: minPoints } = expectation.params;
    const features = cluster_columns as readonly ProcessFeature[];
    const processes = inputOf(expectation).map(processOf);
    const { labels, clusters } = clusterProcesses(processes, {
      mode: 'dbscan',
      features,
      scale: 'l2',
      eps,
      minPoints,
    });
    expect([...labels]).toEqual(expectation.expected.labels);
    expect(clusters).toHaveLength(rows);
    expect(told(clusters)).toEqual(toldBy(expectation));
  });

  it.each(['notebook190_default', 'processes_on_host_default'])('rest on the same features: %s', (name) => {
    const expectation = expectedClusters(name);
    inputOf(expectation)
      .map(processOf)
      .forEach((process, row) => {
        const { RowId, processName, isSystemSession, ...numbers } = expectation.expected.features[row]!;
        expect(RowId).toBe(row);
        expect(imageName(process.path)).toBe(processName);
        expect(PROCESS_FEATURES.isSystemSession(process)).toBe(Number(isSystemSession));
        for (const [feature, value] of Object.entries(numbers)) {
          expect([feature, PROCESS_FEATURES[feature as ProcessFeature](process)]).toEqual([
            feature,
            expect.closeTo(value as number, 9),
          ]);
        }
      });
  });
});

const NOTEBOOK: ClusterOptions = {
  mode: 'dbscan',
  features: NOTEBOOK_FEATURES,
  scale: 'l2',
  eps: 0.0001,
  minPoints: 2,
};

describeWithReference('the published notebook', () => {
  it('shows these 24 rows of 190 processes', () => {
    const processes = readCsv(referenceFile('notebook', 'nb_processes_190.csv')).map(processOf);
    const published = readCsv(referenceFile('notebook', 'nb_cluster_table_cell41.csv'));
    const rows = clusterRows(processes, clusterProcesses(processes, NOTEBOOK), NOTEBOOK_FEATURES, null);
    // The notebook's page joins spaces, and cuts long texts, ending them with dots.
    const agrees = (shown: string, full: string): boolean =>
      shown.endsWith('...')
        ? full.replace(/ +/g, ' ').startsWith(shown.slice(0, -3))
        : full.replace(/ +/g, ' ') === shown;
    const table = rows.map((row) => ({ ...row, RowId: Number(row.key) })).sort((one, other) => one.RowId - other.RowId);
    expect(table).toHaveLength(24);
    [...published]
      .sort((one, other) => Number(one['RowId']) - Number(other['RowId']))
      .forEach((shown, at) => {
        const row = table[at]!;
        expect([row.RowId, row.ClusterSize, row.commandlineTokensFull, row.pathScore, row.isSystemSession]).toEqual([
          Number(shown['RowId']),
          Number(shown['ClusterSize']),
          Number(shown['commandlineTokensFull']),
          Number(shown['pathScore']),
          shown['isSystemSession'] === 'True',
        ]);
        expect(agrees(shown['NewProcessName']!, row.NewProcessName)).toBe(true);
        expect(agrees(shown['CommandLine']!, row.CommandLine)).toBe(true);
      });
  });

  it.each([
    ['logons_notebook22', 3],
    ['logons_host_logons', 3],
  ])('clusters logons alike: %s to %d rows', (name, rows) => {
    const expectation = expectedClusters(name);
    const { eps, min_samples: minPoints, cluster_columns } = expectation.params;
    expect(cluster_columns).toEqual(NOTEBOOK_LOGON_FEATURES);
    const features = cluster_columns as readonly LogonFeature[];
    const logons = inputOf(expectation).map(logonOf);
    const { labels, clusters } = clusterLogons(logons, { features, scale: 'l2', eps, minPoints });
    expect([...labels]).toEqual(expectation.expected.labels);
    expect(clusters).toHaveLength(rows);
    expect(told(clusters)).toEqual(toldBy(expectation));
  });
});

describeWithReference('the case of 2019-01-15', () => {
  const processes = readCsv(referenceFile('jan15', 'processes_on_host.csv')).map(processOf);
  const clustering = clusterProcesses(processes, NOTEBOOK);

  it('keeps suchost.exe in sight, which the notebook shows as cmd.exe', () => {
    const rows = clusterRows(processes, clustering, NOTEBOOK_FEATURES, '97');
    expect(rows).toHaveLength(63);
    expect(rows[0]).toMatchObject({ role: 'alert', processName: 'suchost.exe', mixed: true });
    const cluster = rows.find(({ ClusterId, role }) => role === null && ClusterId === rows[0]!.ClusterId)!;
    expect(cluster).toMatchObject({ processName: 'cmd.exe', mixed: true });
  });

  it('marks 22 of the 29 clusters as mixed, and none when they are made by pattern', () => {
    const mixed = (options: ClusterOptions): number =>
      clusterRows(processes, clusterProcesses(processes, options), [], null).filter((row) => row.mixed).length;
    // 21 hold several file names; one holds a single name in two folders.
    expect(mixed(NOTEBOOK)).toBe(22);
    expect(mixed({ mode: 'pattern', minPoints: 2 })).toBe(0);
  });
});

describeWithReference('the stress file', () => {
  const processes = readCsv(referenceFile('stress', 'processes_on_host_22979.csv.gz')).map(processOf);

  it('mixes programs in the clusters of the notebook, and says which', () => {
    const rows = clusterRows(processes, clusterProcesses(processes, NOTEBOOK), NOTEBOOK_FEATURES, null);
    expect(rows.reduce((sum, { ClusterSize }) => sum + ClusterSize, 0)).toBe(22_979);
    const mixed = rows.filter((row) => row.mixed);
    expect(mixed.length).toBeGreaterThan(10);
    const most = mixed.reduce((one, other) => (other.distinctProcesses > one.distinctProcesses ? other : one));
    expect(most.processes).toMatch(/\.exe \([\d,]+\), .* and \d+ more$/);
    expect(most.explanation).toMatch(/^Mixed: \d+ programs, \d+% the most common\./);
  });
});
