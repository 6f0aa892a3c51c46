import { alertsFrame } from './alerts';
import { defineFrame, optional, required } from './contract';

/** The alerts of incidents, oldest first, each with its incident and what it shares with the others. */
export const incidentFrame = defineFrame('incident', 1, {
  ...alertsFrame.schema,
  IncidentNumber: optional('number', { displayName: 'Incident' }),
  IncidentTitle: required('string', { displayName: 'Title' }),
  IncidentSeverity: required('string', { displayName: 'Incident severity' }),
  IncidentStatus: required('string', { displayName: 'Incident status' }),
  /** Address of the incident in the portal. */
  IncidentUrl: required('string', { displayName: 'Portal' }),
  /** The alert that the incident was sought by. */
  isThis: required('boolean', { displayName: 'This alert' }),
  /** What other alerts of the incident name as well, in words. */
  shared: required('string', { displayName: 'Shared' }),
});
