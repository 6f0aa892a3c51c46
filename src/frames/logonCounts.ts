import { defineFrame, optional, required } from './contract';

/** How often each account logged on, by type of logon; the most first. */
export const logonCountsFrame = defineFrame('logonCounts', 1, {
  account: required('string', { displayName: 'Account' }),
  logonTypeName: required('string', { displayName: 'Type' }),
  succeeded: required('number', { displayName: 'Succeeded' }),
  failed: required('number', { displayName: 'Failed' }),
  /** How many different addresses or hosts the logons came from. */
  sourceCount: required('number', { displayName: 'Sources' }),
  /** Those sources by name, the most frequent first. */
  sources: required('string', { displayName: 'From' }),
  first: optional('time', { displayName: 'First' }),
  last: optional('time', { displayName: 'Last' }),
});
