import { defineFrame, required } from './contract';

/** One alert: its properties, extended properties and entities as rows, so that any of them can be filtered. */
export const alertFrame = defineFrame('alert', 1, {
  /** alert, subject, extended or entity. */
  section: required('string', { displayName: 'Section' }),
  property: required('string', { displayName: 'Property' }),
  value: required('string', { displayName: 'Value' }),
});
