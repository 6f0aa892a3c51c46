import { defineFrame, optional, required } from './contract';

/** The processes of a host as a list. */
export const processesFrame = defineFrame('processes', 1, {
  start: optional('time', { displayName: 'Start' }),
  processName: required('string', { displayName: 'Process' }),
  pid: optional('number', { displayName: 'PID', decimals: 0 }),
  user: required('string', { displayName: 'User' }),
  commandLine: required('string', { displayName: 'Command line' }),
  parentName: required('string', { displayName: 'Parent' }),
  parentPid: optional('number', { displayName: 'Parent PID', decimals: 0 }),
  /** How sure the parent is: exact, matched, pid, inferred or missing. */
  certainty: required('string', { displayName: 'Parent is' }),
  path: required('string', { displayName: 'Path' }),
  end: optional('time', { displayName: 'Exit' }),
  subjectLogonId: required('string', { displayName: 'Session of creator' }),
  targetLogonId: required('string', { displayName: 'Session of process' }),
  isAlertProcess: required('boolean', { displayName: 'Alert process' }),
  host: required('string', { displayName: 'Host' }),
  key: required('string'),
});
