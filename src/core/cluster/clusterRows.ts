import { imageName } from '../processes/imageName';
import { finish, type Pausing } from '../work/pausing';
import { imagesInWords } from './clusterImages';
import { type Cluster } from './clusters';
import { NOISE } from './dbscan';
import { type Explanation, explainCluster, type FeatureRange } from './explainCluster';
import { numberInWords } from './numberInWords';
import { type ClusteredProcess, type Clustering } from './processClusters';
import { isSystemSession, PROCESS_FEATURES, type ProcessFeature } from './processFeatures';

/** A line of the cluster table: a cluster, told by its first member, or a process on its own. */
export interface ProcessClusterRow {
  /** Earliest and latest start of the members; both the process's own for a process on its own. */
  readonly TimeGenerated: number | null;
  readonly LastEventTime: number | null;
  readonly NewProcessName: string;
  readonly CommandLine: string;
  readonly ClusterSize: number;
  readonly ClusterId: number;
  readonly commandlineTokensFull: number;
  readonly pathScore: number;
  readonly isSystemSession: boolean;
  /** "alert" for the alert's own process. */
  readonly role: 'alert' | null;
  readonly processName: string;
  readonly processes: string;
  readonly distinctProcesses: number;
  readonly distinctCommandLines: number;
  readonly mixed: boolean;
  readonly purity: number;
  readonly explanation: string;
  readonly key: string;
  readonly pid: number | null;
  readonly user: string;
}

/**
 * The cluster table. The alert's own process always has a line of its own, the first: inside a cluster it would be
 * told by another process, so it is shown beside its cluster, with that cluster's size.
 */
export const clusterRows = (...args: Parameters<typeof pausingClusterRows>): readonly ProcessClusterRow[] =>
  finish(pausingClusterRows(...args));

/** The same, with a pause after each cluster. */
export function* pausingClusterRows(
  processes: readonly ClusteredProcess[],
  { clusters }: Clustering,
  features: readonly ProcessFeature[],
  alertKey: string | null
): Pausing<readonly ProcessClusterRow[]> {
  const rows: ProcessClusterRow[] = [];
  for (const cluster of clusters) {
    rows.push(clusterRow(processes, cluster, features));
    yield { done: rows.length, total: clusters.length, items: 'clusters' };
  }
  const alert = processes.findIndex(({ key }) => key === alertKey);
  if (alert === -1) {
    return rows;
  }
  const home = clusters.findIndex(({ members }) => members.includes(alert));
  const others = clusters[home]!.id === NOISE ? rows.filter((_, at) => at !== home) : rows;
  return [alertRow(processes[alert]!, rows[home]!), ...others];
}

function clusterRow(
  processes: readonly ClusteredProcess[],
  cluster: Cluster,
  features: readonly ProcessFeature[]
): ProcessClusterRow {
  const { id, members, first, last } = cluster;
  const explanation = explainCluster(processes, cluster, features);
  return {
    TimeGenerated: first,
    LastEventTime: last,
    ClusterSize: members.length,
    ClusterId: id,
    role: null,
    processes: imagesInWords(explanation.images),
    distinctProcesses: explanation.images.length,
    distinctCommandLines: explanation.commandLines,
    mixed: explanation.mixed,
    purity: explanation.purity,
    explanation: explanationInWords(explanation, members.length),
    ...ownColumns(processes[members[0]!]!),
  };
}

const alertRow = (process: ClusteredProcess, cluster: ProcessClusterRow): ProcessClusterRow => ({
  ...cluster,
  TimeGenerated: process.start,
  LastEventTime: process.start,
  role: 'alert',
  ...ownColumns(process),
});

const ownColumns = (process: ClusteredProcess) => ({
  NewProcessName: process.path,
  CommandLine: process.commandLine,
  commandlineTokensFull: PROCESS_FEATURES.commandlineTokensFull(process),
  pathScore: PROCESS_FEATURES.pathScore(process),
  isSystemSession: isSystemSession(process),
  processName: imageName(process.path),
  key: process.key,
  pid: process.pid,
  user: process.user,
});

function explanationInWords({ images, commandLines, ranges, mixed, purity }: Explanation, size: number): string {
  if (size === 1) {
    return 'On its own: no other process is like it.';
  }
  const programs = mixed
    ? `Mixed: ${numberInWords(images.length)} programs, ${Math.floor(purity * 100)}% the most common.`
    : `${numberInWords(size)} starts of one program.`;
  const lines = commandLines === 1 ? 'One command line' : `${numberInWords(commandLines)} command lines`;
  return `${programs} ${[lines, ...ranges.map(rangeInWords)].join('; ')}.`;
}

const rangeInWords = ({ feature, low, high }: FeatureRange): string =>
  low === high ? `${feature} ${numberInWords(low)}` : `${feature} ${numberInWords(low)} to ${numberInWords(high)}`;
