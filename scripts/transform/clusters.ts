import { type Cluster, clustersOf } from '../../src/core/cluster/clusters';
import { dbscan, NOISE } from '../../src/core/cluster/dbscan';
import { CLUSTER_MODES, labelProcesses, type ShapeOf } from '../../src/core/cluster/processClusters';
import { NOTEBOOK_FEATURES } from '../../src/core/cluster/processFeatures';
import { SCALES, scaleVectors } from '../../src/core/cluster/scale';
import { measure } from '../../src/core/cluster/vectors';
import { imageName } from '../../src/core/processes/imageName';
import { type Row, textCell, timeCell } from './cells';
import { choiceOption, listOption, numberOption, readOptions } from './options';
import { featureValues, processesOf } from './rowFeatures';
import { type Transform } from './transform';

const DEFAULTS = {
  mode: 'dbscan',
  features: NOTEBOOK_FEATURES.join(','),
  scale: 'l2',
  eps: '0.0001',
  'min-points': '2',
};

/**
 * Clusters rows of SecurityEvent, or of any table by its numeric columns: the label of each row (-1 for one on its own)
 * and what each cluster holds. `shapeOf` reduces command lines to their shape.
 */
export const clustersBy = (shapeOf: ShapeOf): Transform => ({
  options: Object.keys(DEFAULTS),
  run(rows, options) {
    const labels = labelsOf(rows, readOptions(options, DEFAULTS), shapeOf);
    const found = clustersOf(labels, (row) => timeCell(rows[row]!, 'TimeGenerated'));
    return { labels: [...labels], clusters: found.filter(({ id }) => id !== NOISE).map((each) => told(rows, each)) };
  },
});

function labelsOf(
  rows: readonly Row[],
  options: Readonly<Record<keyof typeof DEFAULTS, string>>,
  shapeOf: ShapeOf
): Int32Array {
  const mode = choiceOption('mode', options.mode, CLUSTER_MODES);
  const minPoints = numberOption('min-points', options['min-points']);
  switch (mode) {
    case 'dbscan': {
      const features = listOption('features', options.features).map((name) => featureValues(name, rows));
      const vectors = measure(
        rows.map((_, row) => row),
        features.map((values) => (row: number) => values[row]!)
      );
      const scale = choiceOption('scale', options.scale, SCALES);
      return dbscan(scaleVectors(vectors, scale), { eps: numberOption('eps', options.eps), minPoints });
    }
    case 'pattern':
      return labelProcesses(processesOf(rows), { mode, minPoints });
    case 'shape':
      return labelProcesses(processesOf(rows), { mode, minPoints, shapeOf });
  }
}

function told(rows: readonly Row[], { id, members }: Cluster) {
  const byTime = Array.from(members, (row) => rows[row]!)
    .map((row) => ({ time: timeCell(row, 'TimeGenerated'), text: timeText(row) }))
    .filter(({ time }) => time !== null)
    .sort((one, other) => one.time! - other.time! || (one.text < other.text ? -1 : 1));
  const names = new Set(Array.from(members, (row) => imageName(textCell(rows[row]!, 'NewProcessName'))));
  return {
    id,
    size: members.length,
    row: members[0],
    first: byTime[0]?.text ?? null,
    last: byTime.at(-1)?.text ?? null,
    processes: [...names].filter((name) => name !== ''),
  };
}

/** As the row writes it: an export may be finer than milliseconds. */
const timeText = (row: Row): string =>
  typeof row['TimeGenerated'] === 'number'
    ? new Date(row['TimeGenerated']).toISOString()
    : textCell(row, 'TimeGenerated');
