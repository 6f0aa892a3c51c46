import { alertsFrame } from './alerts';
import { added, defineFrame, optional, required } from './contract';

/** Alerts that share something with one alert, newest first, and what they share. */
export const relatedAlertsFrame = defineFrame('relatedAlerts', 1, {
  ...alertsFrame.schema,
  /** The alert itself. */
  isThis: required('boolean', { displayName: 'This alert' }),
  hostMatch: required('boolean', { displayName: 'Same host' }),
  accountMatch: required('boolean', { displayName: 'Same account' }),
  processMatch: required('boolean', { displayName: 'Same process' }),
  ipMatch: required('boolean', { displayName: 'Same address' }),
  hashMatch: required('boolean', { displayName: 'Same hash' }),
  /** What both name, in words. */
  matchedOn: required('string', { displayName: 'Matched on' }),
  /** Pid of the process that it is about. */
  processId: added('number', { displayName: 'PID', decimals: 0 }),
});

/** Types of related alerts, the most frequent first, and how many of each share what. */
export const relatedAlertCountsFrame = defineFrame('relatedAlertCounts', 1, {
  AlertName: required('string', { displayName: 'Alert' }),
  Alerts: required('number'),
  ByHost: required('number', { displayName: 'By host' }),
  ByAccount: required('number', { displayName: 'By account' }),
  ByProcess: required('number', { displayName: 'By process' }),
  ByAddress: required('number', { displayName: 'By address' }),
  ByHash: required('number', { displayName: 'By hash' }),
  First: optional('time'),
  Last: optional('time'),
});
