import { defineFrame, optional, required } from './contract';

/** Alerts, newest first: the columns of SecurityAlert that a table shows, and who each alert is about. */
export const alertsFrame = defineFrame('alerts', 1, {
  TimeGenerated: optional('time', { displayName: 'Time' }),
  AlertSeverity: required('string', { displayName: 'Severity' }),
  AlertName: required('string', { displayName: 'Alert' }),
  Host: required('string'),
  Account: required('string'),
  Process: required('string'),
  Tactics: required('string'),
  Status: required('string'),
  ProductName: required('string', { displayName: 'Product' }),
  ProviderName: required('string', { displayName: 'Provider' }),
  SystemAlertId: required('string', { displayName: 'Alert ID' }),
  /** Start and end of the window around the alert, milliseconds since 1970 UTC as text: for links. */
  WindowFrom: required('string'),
  WindowTo: required('string'),
});
