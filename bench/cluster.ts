import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { labelProcesses } from '../src/core/cluster/processClusters';
import { type FeaturedProcess, NOTEBOOK_FEATURES, PROCESS_FEATURES } from '../src/core/cluster/processFeatures';
import { measure } from '../src/core/cluster/vectors';
import { medianMs, type Suite } from './suite';
import { syntheticStarts } from './syntheticStarts';

const EVENTS = 200_000;
const BAR_MS = 1_000;
const BAR_MB = 400;
/** Bundled beside this module (bundle.ts). */
const CLUSTER_MEMORY = path.join(__dirname, 'clusterMemory.js');

/** Labels processes as the notebook does. */
export const labelNotebook = (processes: readonly FeaturedProcess[]): Int32Array =>
  labelProcesses(processes, { mode: 'dbscan', features: NOTEBOOK_FEATURES, scale: 'l2', eps: 0.0001, minPoints: 2 });

/** Features and DBSCAN of a busy host's processes, beside the features alone. */
export const clusterSuite: Suite = () => {
  const starts = syntheticStarts(EVENTS);
  const features = NOTEBOOK_FEATURES.map((name) => PROCESS_FEATURES[name]);
  return [
    {
      what: `features and DBSCAN of ${EVENTS.toLocaleString('en-US')} processes`,
      bar: BAR_MS,
      measured: medianMs(() => void labelNotebook(starts)),
      peer: { what: 'features alone', measured: medianMs(() => void measure(starts, features)) },
    },
    { what: 'peak of a process that does only this', bar: BAR_MB, measured: peakMb(EVENTS), unit: 'MB' },
  ];
};

/** In a process of its own, which holds nothing else. */
function peakMb(events: number): number {
  return Number(execFileSync(process.execPath, [CLUSTER_MEMORY, String(events)], { encoding: 'utf8' }));
}
