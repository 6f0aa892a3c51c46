import { defineFrame, optional, required } from './contract';

/** Processes with the cluster that each belongs to. */
export const clusterMembersFrame = defineFrame('clusterMembers', 1, {
  /** -1 for a process on its own. */
  ClusterId: required('number', { displayName: 'Cluster' }),
  ClusterSize: required('number', { displayName: 'Size' }),
  processName: required('string', { displayName: 'Process' }),
  CommandLine: required('string', { displayName: 'Command line' }),
  TimeGenerated: optional('time', { displayName: 'Time' }),
  NewProcessName: required('string', { displayName: 'Image path' }),
  commandlineTokensFull: required('number', { displayName: 'Delimiters' }),
  pathScore: required('number', { displayName: 'Path score' }),
  isSystemSession: required('boolean', { displayName: 'System session' }),
  /** alert for the alert's own process; null for others. */
  role: optional('string', { displayName: 'Role' }),
  /** Key of the process, as in the process tree. */
  key: required('string'),
  pid: optional('number', { displayName: 'PID' }),
  user: required('string', { displayName: 'User' }),
});
