import { defineFrame, optional, required } from './contract';

/** Hosts where a command line, or one of its shape, was run; those with the very line first. */
export const occurrenceFrame = defineFrame('commandLineOccurrence', 1, {
  host: required('string', { displayName: 'Host' }),
  count: required('number', { displayName: 'Same shape' }),
  exact: required('number', { displayName: 'Exactly this line' }),
  firstSeen: optional('time', { displayName: 'First seen' }),
  lastSeen: optional('time', { displayName: 'Last seen' }),
  accounts: required('string', { displayName: 'Accounts' }),
  example: required('string', { displayName: 'Example' }),
});
