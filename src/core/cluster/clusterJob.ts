import { type Pausing } from '../work/pausing';
import { pausingClusterRows, type ProcessClusterRow } from './clusterRows';
import { clustersOf } from './clusters';
import { type Density } from './density';
import { labelJob, type LabelInput } from './labelJob';
import { type CLUSTER_MODES } from './processClusters';
import { type ProcessColumns, processesOfColumns } from './processColumns';
import { type FeaturedProcess, PROCESS_FEATURES, type ProcessFeature } from './processFeatures';
import { type Scale, scaleVectors } from './scale';
import { measure } from './vectors';

/** How processes are clustered, as plain data. */
export interface ClusterChoice extends Density {
  readonly mode: (typeof CLUSTER_MODES)[number];
  /** Of the mode `dbscan`; in every mode they are told of each cluster. */
  readonly features: readonly ProcessFeature[];
  readonly scale: Scale;
}

export interface ClusterInput {
  readonly processes: ProcessColumns;
  readonly choice: ClusterChoice;
  /** Key of the alert's own process; null without one. */
  readonly alertKey: string | null;
}

export interface ClusterOutput {
  /** The cluster of each process, or `NOISE`. */
  readonly labels: Int32Array;
  /** The cluster table. */
  readonly rows: readonly ProcessClusterRow[];
}

/** Clusters processes and tells what is in each cluster. Throws on a choice that means nothing. */
export function* clusterJob({ processes: columns, choice, alertKey }: ClusterInput): Pausing<ClusterOutput> {
  const processes = processesOfColumns(columns);
  const labels = yield* labelJob(labelInput(processes, choice));
  const clusters = clustersOf(labels, (row) => processes[row]!.start);
  return { labels, rows: yield* pausingClusterRows(processes, { labels, clusters }, choice.features, alertKey) };
}

function labelInput(processes: readonly FeaturedProcess[], choice: ClusterChoice): LabelInput {
  const { mode, features, scale, eps, minPoints } = choice;
  if (mode !== 'dbscan') {
    return { mode, processes, minPoints };
  }
  const vectors = measure(
    processes,
    features.map((name) => PROCESS_FEATURES[name])
  );
  return { mode, vectors: scaleVectors(vectors, scale), eps, minPoints };
}
