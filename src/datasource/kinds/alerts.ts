import { findAlerts } from '../../core/investigations/alerts';
import { alertsFrame } from '../../frames/alerts';
import { alertFilterParameters } from '../parameters/alertFilter';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const alertsKind = defineKind({
  kind: 'alerts',
  group: 'Alerts',
  label: 'Alerts',
  description: 'The alerts of the time range',
  parameters: alertFilterParameters,
  run: async (filter, context, refId) => [frameOf(alertsFrame, await findAlerts(context, filter), refId)],
});
