import { clusterMembers, type ClusterMemberRow } from '../cluster/clusterMembers';
import { type ClusterChoice, type ClusterInput, type ClusterOutput } from '../cluster/clusterJob';
import { type ProcessClusterRow } from '../cluster/clusterRows';
import { clustersOf } from '../cluster/clusters';
import { NOISE } from '../cluster/dbscan';
import { type LoggedProcesses } from './hostProcesses';
import { ok, type Result } from '../result';
import { doJobHere } from '../work/doJob';
import { KeptInputs } from '../work/keptInputs';
import { type Context, type Finding } from './ask';
import { type FocusParameters } from './focus';
import { sourceNotice } from './hostForest';
import { findHostProcesses, type HostProcesses } from './hostProcesses';
import { counted, rangeInWords } from './wording';

export interface ProcessClustersParameters extends FocusParameters, ClusterChoice {}

export interface ClusterMembersParameters extends ProcessClustersParameters {
  /** File name of the image, in any case; "" for every process. */
  readonly process: string;
  /** Number of a cluster, -1 for processes on their own; "" for every cluster. */
  readonly cluster: string;
}

interface ClusteredHost {
  readonly host: HostProcesses;
  readonly clustered: ClusterOutput;
}

/** The processes of a host grouped by likeness: a row for each cluster, and for each process on its own. */
export async function findProcessClusters(
  parameters: ProcessClustersParameters,
  context: Context
): Promise<Finding<ProcessClusterRow>> {
  const found = await clusterHost(parameters, context);
  if (!found.ok) {
    return found.error;
  }
  const { host, clustered } = found.value;
  const summary = clustersInWords(host, clustered);
  return {
    rows: clustered.rows,
    schema: host.events.schema,
    summary,
    notices: [{ severity: 'info', text: summary }, ...host.notices, ...sourceNotice(host.focus, host.source)],
  };
}

/** The processes of a name, or of a cluster, each with the cluster that it is in. */
export async function findClusterMembers(
  parameters: ClusterMembersParameters,
  context: Context
): Promise<Finding<ClusterMemberRow>> {
  const found = await clusterHost(parameters, context);
  if (!found.ok) {
    return found.error;
  }
  const { host, clustered } = found.value;
  const { process, cluster } = parameters;
  if (cluster !== '' && !Number.isInteger(Number(cluster))) {
    throw new Error(`"${cluster}" is not the number of a cluster. Take one from the cluster table, or -1.`);
  }
  const { nodes } = host.logged;
  const clusters = clustersOf(clustered.labels, (row) => nodes[row]!.start);
  const rows = clusterMembers(
    nodes,
    { labels: clustered.labels, clusters },
    {
      ...(process === '' ? {} : { processName: process }),
      ...(cluster === '' ? {} : { clusterId: Number(cluster) }),
    },
    host.alertKey
  );
  return { rows, schema: host.events.schema, summary: membersInWords(rows, parameters, host), notices: host.notices };
}

const inputs = new KeptInputs<LoggedProcesses, ClusterInput>();

async function clusterHost(
  { mode, features, scale, eps, minPoints, ...focus }: ProcessClustersParameters,
  context: Context
): Promise<Result<ClusteredHost, Finding<never>>> {
  const host = await findHostProcesses(focus, context, 'there is nothing to cluster');
  if (!host.ok) {
    return host;
  }
  const { logged, alertKey } = host.value;
  const choice = { mode, features, scale, eps, minPoints };
  const input = inputs.of(logged, JSON.stringify([choice, alertKey]), () => ({
    processes: logged.columns,
    choice,
    alertKey,
  }));
  const { doJob = doJobHere } = context;
  return ok({ host: host.value, clustered: await doJob('clusters', input) });
}

/** How many processes went in, and what came out. */
function clustersInWords({ logged, alertKey, focus }: HostProcesses, { rows }: ClusterOutput): string {
  const clusters = rows.filter(({ ClusterId, role }) => ClusterId !== NOISE && role === null);
  const alone = rows.filter(({ ClusterId }) => ClusterId === NOISE).length;
  const mixed = clusters.filter((row) => row.mixed).length;
  const mixing =
    mixed === 0
      ? ''
      : ` ${counted(mixed, 'cluster holds', 'clusters hold')} more than one program: their rows speak for all of them only in part.`;
  const alert = alertKey === null ? '' : " The alert's own process has the first row.";
  return `${counted(logged.nodes.length, 'process', 'processes')} in ${counted(clusters.length, 'cluster')}, ${alone.toLocaleString('en-US')} on their own.${mixing}${alert} ${focus.host}, between ${rangeInWords(focus.window)}.`;
}

function membersInWords(
  rows: readonly ClusterMemberRow[],
  { process, cluster }: ClusterMembersParameters,
  { focus }: HostProcesses
): string {
  const named = process === '' ? '' : ` named ${process}`;
  const inCluster = cluster === '' ? '' : Number(cluster) === NOISE ? ' on their own' : ` in cluster ${cluster}`;
  const where = `${focus.host}, between ${rangeInWords(focus.window)}`;
  return rows.length === 0
    ? `No process${named}${inCluster} on ${where}. Choose another process or cluster above.`
    : `${counted(rows.length, 'process', 'processes')}${named}${inCluster}. ${where}.`;
}
