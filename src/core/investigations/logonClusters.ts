import { NOISE } from '../cluster/dbscan';
import { type LogonClusterRow, logonClusterRows } from '../cluster/logonClusterRows';
import { clusterLogons, type LogonClusterOptions } from '../cluster/logonClusters';
import { NOTEBOOK_LOGON_FEATURES } from '../cluster/logonFeatures';
import { canonicalLogonId } from '../logons/logonId';
import { logonRows } from '../logons/logonRows';
import { schemaOf } from '../schemas/schemas';
import { type Context, type Finding } from './ask';
import { type FocusParameters } from './focus';
import { findLogonEvents } from './hostLogons';
import { counted, rangeInWords } from './wording';

export interface LogonClustersParameters extends FocusParameters {
  /** Logons as near as this are alike. */
  readonly eps: number;
  readonly minPoints: number;
}

/** The logons of a host, failed ones included, grouped by account and type as in the notebook. */
export async function findLogonClusters(
  { eps, minPoints, ...focusParameters }: LogonClustersParameters,
  context: Context
): Promise<Finding<LogonClusterRow>> {
  const found = await findLogonEvents(focusParameters, context, 'there are no logons to cluster');
  if (!found.ok) {
    return found.error;
  }
  const { focus, events, notices } = found.value;
  const logons = logonRows(events.activity);
  const where = `${focus.host} between ${rangeInWords(focus.window)}`;
  if (logons.length === 0) {
    const { events: sought, hint } = schemaOf(events.schema).logons;
    const summary = `No ${sought} for ${where}. ${hint} Widen the window, or choose another host.`;
    return { rows: [], schema: events.schema, summary, notices };
  }
  const options: LogonClusterOptions = { features: NOTEBOOK_LOGON_FEATURES, scale: 'l2', eps, minPoints };
  const session = canonicalLogonId(focus.subject?.logonId ?? '');
  const rows = logonClusterRows(logons, clusterLogons(logons, options).clusters, session);
  const alone = rows.filter(({ ClusterId }) => ClusterId === NOISE).length;
  const summary = `${counted(logons.length, 'logon')} in ${counted(rows.length - alone, 'cluster')}, ${alone.toLocaleString('en-US')} on their own. ${where}.`;
  return { rows, schema: events.schema, summary, notices: [{ severity: 'info', text: summary }, ...notices] };
}
