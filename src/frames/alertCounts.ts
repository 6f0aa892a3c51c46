import { defineFrame, optional, required } from './contract';

/** How many alerts there are of each name, severity, product, provider, tactic or host. */
export const alertCountsFrame = defineFrame('alertCounts', 1, {
  /** "" where the alerts do not say. */
  name: required('string', { displayName: 'Name' }),
  Alerts: required('number'),
  /** Alerts of the time before, of equal length. */
  Before: required('number', { displayName: 'Time before' }),
  Change: required('number'),
  High: required('number', { displayName: 'High severity' }),
  First: optional('time'),
  Last: optional('time'),
});
