import { findRelatedAlertCounts } from '../../core/investigations/relatedAlertCounts';
import { RELATED_ALERTS_WINDOW } from '../../core/investigations/relatedAlerts';
import { relatedAlertCountsFrame } from '../../frames/relatedAlerts';
import { alertParameter } from '../parameters/text';
import { windowParameter } from '../parameters/window';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const relatedAlertCountsKind = defineKind({
  kind: 'relatedAlertCounts',
  group: 'Alerts',
  label: 'Related alerts by type',
  description: 'How many related alerts of each type share what',
  parameters: { alert: alertParameter, window: windowParameter(RELATED_ALERTS_WINDOW) },
  run: async (parameters, context, refId) => [
    frameOf(relatedAlertCountsFrame, await findRelatedAlertCounts(parameters, context), refId),
  ],
});
