import { type Cluster, clustersOf } from './clusters';
import { dbscan } from './dbscan';
import { type Density } from './density';
import { delimitersOf } from './delimiters';
import { groupByParts } from './groupByParts';
import { type FeaturedProcess, isSystemSession, PROCESS_FEATURES, type ProcessFeature } from './processFeatures';
import { type Scale, scaleVectors } from './scale';
import { measure } from './vectors';

/** A process as clusters see it; a logged node of the process forest is one. */
export interface ClusteredProcess extends FeaturedProcess {
  readonly key: string;
  readonly pid: number | null;
  readonly user: string;
  /** Milliseconds since 1970 UTC. */
  readonly start: number | null;
}

/** Reduces a command line to its shape: what stays the same when paths, numbers and the like change. */
export type ShapeOf = (commandLine: string) => string;

/**
 * What makes processes alike:
 * - `dbscan`: near in the space of their features, as in the notebook. Different programs may share a cluster.
 * - `pattern`: same image path without case, same delimiters in the command line, both or neither of the system.
 * - `shape`: same image path without case, same shape of the command line.
 */
export const CLUSTER_MODES = ['dbscan', 'pattern', 'shape'] as const;

export type ClusterOptions =
  | ({
      readonly mode: 'dbscan';
      readonly features: readonly ProcessFeature[];
      readonly scale: Scale;
    } & Density)
  | { readonly mode: 'pattern'; readonly minPoints: number }
  | { readonly mode: 'shape'; readonly minPoints: number; readonly shapeOf: ShapeOf };

/** The cluster of each process by its label, and the clusters themselves. */
export interface Clustering {
  readonly labels: Int32Array;
  readonly clusters: readonly Cluster[];
}

/** Clusters processes. Throws on options that mean nothing (a negative distance, no features). */
export function clusterProcesses(processes: readonly ClusteredProcess[], options: ClusterOptions): Clustering {
  const labels = labelProcesses(processes, options);
  return { labels, clusters: clustersOf(labels, (row) => processes[row]!.start) };
}

/** The cluster number of each process, or `NOISE`. */
export function labelProcesses(processes: readonly FeaturedProcess[], options: ClusterOptions): Int32Array {
  switch (options.mode) {
    case 'dbscan': {
      const features = options.features.map((name) => PROCESS_FEATURES[name]);
      return dbscan(scaleVectors(measure(processes, features), options.scale), options);
    }
    case 'pattern':
      return groupByParts(processes, [pathWithoutCase, delimiters, session], options.minPoints);
    case 'shape': {
      const { shapeOf } = options;
      return groupByParts(processes, [pathWithoutCase, ({ commandLine }) => shapeOf(commandLine)], options.minPoints);
    }
  }
}

const pathWithoutCase = ({ path }: FeaturedProcess): string => path.toLowerCase();
const delimiters = ({ commandLine }: FeaturedProcess): string => delimitersOf(commandLine);
const session = (process: FeaturedProcess): string => String(isSystemSession(process));
