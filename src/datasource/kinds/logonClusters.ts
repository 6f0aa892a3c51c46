import { findLogonClusters } from '../../core/investigations/logonClusters';
import { LOGONS_WINDOW } from '../../core/investigations/hostLogons';
import { logonClustersFrame } from '../../frames/logonClusters';
import { densityParameters } from '../parameters/clustering';
import { focusParameters } from '../parameters/focus';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const logonClustersKind = defineKind({
  kind: 'logonClusters',
  group: 'Logons',
  label: 'Clusters of logons',
  description: 'The logons of a host grouped by account and type',
  parameters: { ...focusParameters(LOGONS_WINDOW), ...densityParameters },
  run: async (parameters, context, refId) => [
    frameOf(logonClustersFrame, await findLogonClusters(parameters, context), refId),
  ],
});
