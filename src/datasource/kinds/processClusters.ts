import { findProcessClusters } from '../../core/investigations/processClusters';
import { PROCESS_TREE_WINDOW } from '../../core/investigations/processTree';
import { processClustersFrame } from '../../frames/clusters';
import { clusteringParameters } from '../parameters/clustering';
import { focusParameters } from '../parameters/focus';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const processClustersKind = defineKind({
  kind: 'processClusters',
  group: 'Processes',
  label: 'Clusters of processes',
  description: 'The processes of a host grouped by likeness, each group with what is in it',
  parameters: { ...focusParameters(PROCESS_TREE_WINDOW), ...clusteringParameters },
  run: async (parameters, context, refId) => [
    frameOf(processClustersFrame, await findProcessClusters(parameters, context), refId),
  ],
});
