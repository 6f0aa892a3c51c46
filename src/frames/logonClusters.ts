import { defineFrame, optional, required } from './contract';

/** Logons of a host, grouped by account and type: a row for each cluster, and for each logon on its own. */
export const logonClustersFrame = defineFrame('logonClusters', 1, {
  /** Earliest and latest logon of the cluster. */
  TimeGenerated: optional('time', { displayName: 'First' }),
  LastEventTime: optional('time', { displayName: 'Last' }),
  account: required('string', { displayName: 'Account' }),
  logonTypeName: required('string', { displayName: 'Type' }),
  ClusterSize: required('number', { displayName: 'Logons', decimals: 0 }),
  failed: required('number', { displayName: 'Failed', decimals: 0 }),
  /** Accounts and types of all its logons. */
  members: required('string', { displayName: 'Members' }),
  mixed: required('boolean', { displayName: 'Mixed' }),
  sources: required('string', { displayName: 'From' }),
  /** Whether it holds the logon of the alert's session. */
  alertSession: required('boolean', { displayName: "Alert's session" }),
  /** -1 for a logon on its own. */
  ClusterId: required('number', { displayName: 'Cluster', decimals: 0 }),
  logonType: optional('number', { displayName: 'Logon type', decimals: 0 }),
  logonId: required('string', { displayName: 'Logon ID' }),
});
