import { added, defineFrame, optional, required } from './contract';

/** Processes with their parents, in display order (each parent before its children). */
export const processTreeFrame = defineFrame('processTree', 1, {
  /** Identity: host, pid, creation time. */
  key: required('string'),
  /** Key of the parent; null for a root. */
  parentKey: optional('string'),
  /** 0-based row of the query's answer; null for a parent that was not logged. */
  row: optional('number'),
  /** source, parent, sibling or child of the alert's process; null for others. */
  role: optional('string'),
  /** Steps from the alert's process; null for others. */
  level: optional('number'),
  /** How sure the link to the parent is: exact, matched, pid, inferred, missing. */
  certainty: required('string'),
  host: required('string'),
  pid: optional('number'),
  processName: required('string', { displayName: 'Process' }),
  path: required('string', { displayName: 'Image path' }),
  commandLine: required('string', { displayName: 'Command line' }),
  user: required('string', { displayName: 'User' }),
  start: optional('time', { displayName: 'Start' }),
  end: optional('time', { displayName: 'End' }),
  subjectLogonId: required('string', { displayName: 'Subject logon ID' }),
  targetLogonId: required('string', { displayName: 'Target logon ID' }),
  /** untrusted, low, medium, high, system ...; null where the log does not say. */
  integrity: added('string', { displayName: 'Integrity' }),
  /** How the access token was made: full, limited or default; null where the log does not say. */
  elevation: added('string', { displayName: 'Elevation' }),
});
