import { optional, required } from './contract';

/** The columns that name the process of a row. */
export const processPlace = {
  processName: required('string', { displayName: 'Process' }),
  pid: optional('number', { displayName: 'PID', decimals: 0 }),
  user: required('string', { displayName: 'User' }),
  commandLine: required('string', { displayName: 'Command line' }),
  path: required('string', { displayName: 'Image path' }),
  host: required('string', { displayName: 'Host' }),
  /** Key of the process, as in the process tree; empty where it was not logged. */
  key: required('string'),
};
