import { findIncident } from '../../core/investigations/incident';
import { incidentFrame } from '../../frames/incident';
import { countParameter } from '../parameters/number';
import { alertParameter } from '../parameters/text';
import { frameOf } from './frameOf';
import { defineKind } from './kind';

export const incidentKind = defineKind({
  kind: 'incident',
  group: 'Alerts',
  label: 'Incident',
  description: 'The alerts of an incident, or of the incidents that hold an alert, and what they share',
  parameters: {
    alert: alertParameter,
    incident: countParameter('Incident', 'Number of the incident; empty for those of the alert', "the alert's"),
  },
  run: async (parameters, context, refId) => [frameOf(incidentFrame, await findIncident(parameters, context), refId)],
});
