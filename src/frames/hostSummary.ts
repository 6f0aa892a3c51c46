import { defineFrame, optional, required } from './contract';

/** One row about a host in a window. */
export const hostSummaryFrame = defineFrame('hostSummary', 1, {
  host: required('string', { displayName: 'Host' }),
  firstSeen: optional('time', { displayName: 'First seen' }),
  lastSeen: optional('time', { displayName: 'Last seen' }),
  processes: required('number', { displayName: 'Processes' }),
  executables: required('number', { displayName: 'Executables' }),
  logons: required('number', { displayName: 'Logons' }),
  failedLogons: required('number', { displayName: 'Failed logons' }),
  accounts: required('number', { displayName: 'Accounts' }),
  alerts: required('number', { displayName: 'Alerts' }),
});
