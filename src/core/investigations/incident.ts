import { type Incident, INCIDENT_COLUMNS, readIncidents } from '../alerts/incident';
import { call, column, compare, star, text } from '../kql/expression';
import { descending, pipeline, project, sort, summarize, where } from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { type TimeRange } from '../timeRange';
import { alertFetch } from './alert';
import { type Context, type Fetch } from './ask';

/** The incidents that an alert belongs to, each in its latest state, in the time that the alert is sought in. */
export function incidentFetch(systemAlertId: string, range: TimeRange): Fetch {
  const kql = printPipeline(
    pipeline(
      'SecurityIncident',
      where(compare(column('AlertIds'), 'has', text(systemAlertId))),
      summarize([{ value: call('arg_max', column('TimeGenerated'), star) }], ['IncidentNumber']),
      project(...INCIDENT_COLUMNS),
      sort(descending('IncidentNumber'))
    )
  );
  return { kql, timespan: alertFetch(systemAlertId, range).timespan };
}

/** The incidents of an alert, the newest first; none for no alert. */
export async function findIncidentOf(
  systemAlertId: string,
  { range, ask }: Context
): Promise<{ readonly incidents: readonly Incident[]; readonly limits: readonly string[] }> {
  if (systemAlertId === '') {
    return { incidents: [], limits: [] };
  }
  const { table, limits } = await ask(incidentFetch(systemAlertId, range));
  // "has" also finds an id within a longer one.
  const incidents = readIncidents(table).filter(({ alertIds }) => alertIds.includes(systemAlertId));
  return { incidents, limits };
}
