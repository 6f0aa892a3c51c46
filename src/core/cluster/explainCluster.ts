import { type ClusterImage, imagesOf } from './clusterImages';
import { type Cluster } from './clusters';
import { type ClusteredProcess } from './processClusters';
import { PROCESS_FEATURES, type ProcessFeature } from './processFeatures';

export interface FeatureRange {
  readonly feature: ProcessFeature;
  readonly low: number;
  readonly high: number;
}

/** What is inside a cluster, so that nobody has to trust it. */
export interface Explanation {
  /** Its programs, the most common first. */
  readonly images: readonly ClusterImage[];
  /** How many different command lines its members have. */
  readonly commandLines: number;
  /** What its members' features run from and to. */
  readonly ranges: readonly FeatureRange[];
  /** Share of the most common program, above 0, up to 1. */
  readonly purity: number;
  /** Whether it holds more than one program: then its first member does not speak for all. */
  readonly mixed: boolean;
  /** Rows of the less common programs, the rarest first. */
  readonly outliers: readonly number[];
}

/** Explains one cluster of processes by the features that are of interest. */
export function explainCluster(
  processes: readonly ClusteredProcess[],
  { members }: Cluster,
  features: readonly ProcessFeature[]
): Explanation {
  const images = imagesOf(processes, members);
  return {
    images,
    commandLines: new Set(Array.from(members, (row) => processes[row]!.commandLine)).size,
    ranges: features.map((feature) => rangeOf(processes, members, feature)),
    purity: images[0]!.rows.length / members.length,
    mixed: images.length > 1,
    outliers: images
      .slice(1)
      .reverse()
      .flatMap(({ rows }) => rows),
  };
}

function rangeOf(processes: readonly ClusteredProcess[], members: Int32Array, feature: ProcessFeature): FeatureRange {
  let [low, high] = [Infinity, -Infinity];
  for (const row of members) {
    const value = PROCESS_FEATURES[feature](processes[row]!);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { feature, low, high };
}
