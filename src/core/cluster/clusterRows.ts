import { imageName } from '../processes/imageName';
import { imagesInWords } from './clusterImages';
import { type Cluster } from './clusters';
import { type Explanation, explainCluster, type FeatureRange } from './explainCluster';
import { NOISE } from './dbscan';
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
export function clusterRows(
  processes: readonly ClusteredProcess[],
  { clusters, labels }: Clustering,
  features: readonly ProcessFeature[],
  alertKey: string | null
): readonly ProcessClusterRow[] {
  const alertRow = alertKey === null ? -1 : processes.findIndex(({ key }) => key === alertKey);
  const rows = clusters.map((cluster) => {
    const first = cluster.members[0]!;
    const explanation = explainCluster(processes, cluster, features);
    const alone = cluster.id === NOISE && first === alertRow;
    return { first, row: clusterRow(processes[first]!, cluster, explanation, alone ? 'alert' : null) };
  });
  const own = rows.find(({ row, first }) =>
    labels[alertRow] === NOISE ? first === alertRow : row.ClusterId === labels[alertRow]
  )?.row;
  if (own === undefined) {
    return rows.map(({ row }) => row);
  }
  const others = rows.map(({ row }) => row).filter(({ role }) => role === null);
  return [own.role === 'alert' ? own : alertMember(own, processes[alertRow]!), ...others];
}

function clusterRow(
  process: ClusteredProcess,
  { id, members, first, last }: Cluster,
  explanation: Explanation,
  role: 'alert' | null
): ProcessClusterRow {
  return {
    TimeGenerated: first,
    LastEventTime: last,
    ClusterSize: members.length,
    ClusterId: id,
    role,
    processes: imagesInWords(explanation.images),
    distinctProcesses: explanation.images.length,
    distinctCommandLines: explanation.commandLines,
    mixed: explanation.mixed,
    purity: explanation.purity,
    explanation: explanationInWords(explanation, members.length),
    ...ownColumns(process),
  };
}

const alertMember = (cluster: ProcessClusterRow, process: ClusteredProcess): ProcessClusterRow => ({
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
    ? `Mixed: ${images.length} programs, ${Math.floor(purity * 100)}% the most common.`
    : `${size.toLocaleString('en-US')} starts of one program.`;
  const lines = commandLines === 1 ? 'One command line' : `${commandLines.toLocaleString('en-US')} command lines`;
  return `${programs} ${[lines, ...ranges.map(rangeInWords)].join('; ')}.`;
}

const rangeInWords = ({ feature, low, high }: FeatureRange): string =>
  low === high ? `${feature} ${rounded(low)}` : `${feature} ${rounded(low)} to ${rounded(high)}`;

const rounded = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });
