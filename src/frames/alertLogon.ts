import { defineFrame, required } from './contract';

/** The logon of an alert's session, in words: properties in reading order, the first a sentence that tells it all. */
export const alertLogonFrame = defineFrame('alertLogon', 1, {
  property: required('string', { displayName: 'Property' }),
  value: required('string', { displayName: 'Value' }),
});
