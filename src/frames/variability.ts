import { defineFrame, optional, required } from './contract';

/** Box plots: how much a number varies within each group. */
export const variabilityFrame = defineFrame('variability', 1, {
  /** What is summed up, as commandlineTokensFull. */
  measure: required('string', { displayName: 'Measure' }),
  group: required('string', { displayName: 'Process' }),
  /** system or other where sessions are told apart, else empty. */
  subgroup: required('string', { displayName: 'Session' }),
  n: required('number', { displayName: 'Count' }),
  min: required('number', { displayName: 'Minimum' }),
  q1: required('number', { displayName: 'First quartile' }),
  median: required('number', { displayName: 'Median' }),
  q3: required('number', { displayName: 'Third quartile' }),
  max: required('number', { displayName: 'Maximum' }),
  /** Ends of the whiskers. */
  low: required('number', { displayName: 'Lower whisker' }),
  high: required('number', { displayName: 'Upper whisker' }),
  outlierCount: required('number', { displayName: 'Outliers' }),
});

/** The processes beyond the whiskers of their box. */
export const variabilityOutliersFrame = defineFrame('variabilityOutliers', 1, {
  measure: required('string', { displayName: 'Measure' }),
  group: required('string', { displayName: 'Process' }),
  subgroup: required('string', { displayName: 'Session' }),
  value: required('number', { displayName: 'Value' }),
  TimeGenerated: optional('time', { displayName: 'Time' }),
  commandLine: required('string', { displayName: 'Command line' }),
  path: required('string', { displayName: 'Image path' }),
  user: required('string', { displayName: 'User' }),
  /** Key of the process, as in the process tree. */
  key: required('string'),
});
