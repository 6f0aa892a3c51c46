import { findClusterMembers } from '../../core/investigations/processClusters';
import { PROCESS_TREE_WINDOW } from '../../core/investigations/processTree';
import { clusterMembersFrame } from '../../frames/clusterMembers';
import { clusteringParameters } from '../parameters/clustering';
import { focusParameters } from '../parameters/focus';
import { filterParameter, textParameter } from '../parameters/text';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const clusterMembersKind = defineKind({
  kind: 'clusterMembers',
  group: 'Processes',
  label: 'Members of clusters',
  description: 'The processes of a name or of a cluster, each with the cluster that it is in',
  parameters: {
    ...focusParameters(PROCESS_TREE_WINDOW),
    process: filterParameter('Process', 'File name of the image; empty for every process', '$process'),
    cluster: textParameter('Cluster', 'Number of a cluster, -1 for processes on their own; empty for all', '$cluster'),
    ...clusteringParameters,
  },
  run: async (parameters, context, refId) => [
    frameOf(clusterMembersFrame, await findClusterMembers(parameters, context), refId),
  ],
});
