import { defineFrame, optional, required } from './contract';

/** Hosts or accounts by how many alerts name them, with the newest of these alerts. */
export const alertEntityCountsFrame = defineFrame('alertEntityCounts', 1, {
  name: required('string', { displayName: 'Name' }),
  Alerts: required('number'),
  High: required('number', { displayName: 'High severity' }),
  Last: optional('time'),
  SystemAlertId: required('string', { displayName: 'Newest alert' }),
  /** "" for accounts. */
  Host: required('string'),
  /** Start and end of a window round the newest alert, milliseconds since 1970 UTC as text: for links. */
  WindowFrom: required('string'),
  WindowTo: required('string'),
});
