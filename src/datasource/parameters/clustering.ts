import { CLUSTER_MODES } from '../../core/cluster/processClusters';
import { NOTEBOOK_FEATURES, PROCESS_FEATURES, type ProcessFeature } from '../../core/cluster/processFeatures';
import { SCALES } from '../../core/cluster/scale';
import { choiceParameter, choicesParameter } from './choice';
import { decimalParameter } from './decimal';

/** The notebook's distance, and the fewest that it calls a cluster. */
export const NOTEBOOK_EPS = 0.0001;
export const NOTEBOOK_MIN_POINTS = 2;

const MODES: Readonly<Record<(typeof CLUSTER_MODES)[number], string>> = {
  dbscan: "By distance (DBSCAN), the notebook's way",
  pattern: 'Same program and delimiters',
  shape: 'Same program and shape of command line',
};
const SCALE_LABELS: Readonly<Record<(typeof SCALES)[number], string>> = {
  l2: 'By ratio (the notebook)',
  none: 'As they are',
  standard: 'By variance',
};

/** Every feature, for a choice. */
export const FEATURE_OPTIONS = (Object.keys(PROCESS_FEATURES) as ProcessFeature[]).map((value) => ({
  value,
  label: value,
}));

/** How near rows must be to be alike. */
export const densityParameters = {
  eps: decimalParameter('Distance', 'Rows as near as this are alike', NOTEBOOK_EPS, 0),
  minPoints: decimalParameter('Fewest', 'So many alike are a cluster, itself included', NOTEBOOK_MIN_POINTS, 1),
};

/** The parameters of every question that clusters processes. */
export const clusteringParameters = {
  mode: choiceParameter(
    'Alike are',
    'What makes processes alike. By distance, different programs may share a cluster; the others never mix them',
    CLUSTER_MODES.map((value) => ({ value, label: MODES[value] }))
  ),
  features: choicesParameter('Features', 'Numbers that processes are compared by', FEATURE_OPTIONS, NOTEBOOK_FEATURES),
  scale: choiceParameter(
    'Scale',
    'How features of different size are made comparable',
    SCALES.map((value) => ({ value, label: SCALE_LABELS[value] }))
  ),
  ...densityParameters,
};
