import { type Cluster, clustersOf } from './clusters';
import { dbscan } from './dbscan';
import { type Density } from './density';
import { type FeaturedLogon, LOGON_FEATURES, type LogonFeature } from './logonFeatures';
import { type Scale, scaleVectors } from './scale';
import { measure } from './vectors';

export interface LogonClusterOptions extends Density {
  readonly features: readonly LogonFeature[];
  readonly scale: Scale;
}

/** Clusters logons by their features; a cluster's `members` are positions in the input. */
export function clusterLogons(
  logons: readonly FeaturedLogon[],
  options: LogonClusterOptions
): { readonly labels: Int32Array; readonly clusters: readonly Cluster[] } {
  const features = options.features.map((name) => LOGON_FEATURES[name]);
  const labels = dbscan(scaleVectors(measure(logons, features), options.scale), options);
  return { labels, clusters: clustersOf(labels, (row) => logons[row]!.time) };
}
