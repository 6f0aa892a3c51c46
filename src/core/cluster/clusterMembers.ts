import { imageName } from '../processes/imageName';
import { type ClusteredProcess, type Clustering } from './processClusters';
import { isSystemSession, PROCESS_FEATURES } from './processFeatures';

/** One process with the cluster that it belongs to. */
export interface ClusterMemberRow {
  readonly ClusterId: number;
  readonly ClusterSize: number;
  readonly processName: string;
  readonly CommandLine: string;
  readonly TimeGenerated: number | null;
  readonly NewProcessName: string;
  readonly commandlineTokensFull: number;
  readonly pathScore: number;
  readonly isSystemSession: boolean;
  readonly role: 'alert' | null;
  readonly key: string;
  readonly pid: number | null;
  readonly user: string;
}

/** Which members are wanted; undefined leaves a choice open. */
export interface MemberChoice {
  /** File name of the image, in any case. */
  readonly processName?: string;
  readonly clusterId?: number;
}

/** The processes of the clusters, cluster by cluster in the order of the cluster table, within one by input order. */
export function clusterMembers(
  processes: readonly ClusteredProcess[],
  { clusters }: Clustering,
  { processName, clusterId }: MemberChoice,
  alertKey: string | null
): readonly ClusterMemberRow[] {
  const wanted = processName?.toLowerCase();
  return clusters
    .filter(({ id }) => clusterId === undefined || id === clusterId)
    .flatMap(({ id, members }) =>
      Array.from(members, (row) => processes[row]!)
        .filter(({ path }) => wanted === undefined || imageName(path).toLowerCase() === wanted)
        .map((process) => ({
          ClusterId: id,
          ClusterSize: members.length,
          processName: imageName(process.path),
          CommandLine: process.commandLine,
          TimeGenerated: process.start,
          NewProcessName: process.path,
          commandlineTokensFull: PROCESS_FEATURES.commandlineTokensFull(process),
          pathScore: PROCESS_FEATURES.pathScore(process),
          isSystemSession: isSystemSession(process),
          role: process.key === alertKey ? ('alert' as const) : null,
          key: process.key,
          pid: process.pid,
          user: process.user,
        }))
    );
}
