import { findRelatedAlerts, RELATED_ALERTS_WINDOW } from '../../core/investigations/relatedAlerts';
import { relatedAlertsFrame } from '../../frames/relatedAlerts';
import { alertParameter } from '../parameters/text';
import { windowParameter } from '../parameters/window';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const relatedAlertsKind = defineKind({
  kind: 'relatedAlerts',
  group: 'Alerts',
  label: 'Related alerts',
  description: 'Alerts that share a host, account, process, address or hash with an alert',
  parameters: { alert: alertParameter, window: windowParameter(RELATED_ALERTS_WINDOW) },
  run: async (parameters, context, refId) => [
    frameOf(relatedAlertsFrame, await findRelatedAlerts(parameters, context), refId),
  ],
});
