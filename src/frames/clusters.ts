import { defineFrame, optional, required } from './contract';

/** Processes of a host, grouped by likeness: a row for each cluster, and for each process on its own. */
export const processClustersFrame = defineFrame('processClusters', 1, {
  /** Earliest start of the cluster's members. */
  TimeGenerated: optional('time', { displayName: 'First' }),
  LastEventTime: optional('time', { displayName: 'Last' }),
  /** Image path of the cluster's first member. */
  NewProcessName: required('string', { displayName: 'Image path' }),
  CommandLine: required('string', { displayName: 'Command line' }),
  ClusterSize: required('number', { displayName: 'Size' }),
  /** -1 for a process on its own. */
  ClusterId: required('number', { displayName: 'Cluster' }),
  commandlineTokensFull: required('number', { displayName: 'Delimiters' }),
  pathScore: required('number', { displayName: 'Path score' }),
  isSystemSession: required('boolean', { displayName: 'System session' }),
  /** alert for the alert's own process, which has a row beside its cluster's; null for others. */
  role: optional('string', { displayName: 'Role' }),
  processName: required('string', { displayName: 'Process' }),
  /** The programs in the cluster, each with its number of starts. */
  processes: required('string', { displayName: 'Programs' }),
  distinctProcesses: required('number', { displayName: 'Distinct programs' }),
  distinctCommandLines: required('number', { displayName: 'Distinct command lines' }),
  /** Whether the cluster holds more than one program. */
  mixed: required('boolean', { displayName: 'Mixed' }),
  /** Share of the most common program. */
  purity: required('number', { displayName: 'Purity', unit: 'percentunit' }),
  explanation: required('string', { displayName: 'Explanation' }),
  /** Key of the process that the row tells, as in the process tree. */
  key: required('string'),
  pid: optional('number', { displayName: 'PID' }),
  user: required('string', { displayName: 'User' }),
});
