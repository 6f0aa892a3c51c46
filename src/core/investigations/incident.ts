import { type Alert, ALERT_COLUMNS } from '../alerts/alert';
import { ENTITY_KINDS } from '../alerts/entityKinds';
import { type MergedEntity, mergeEntities } from '../alerts/graph/mergeEntities';
import { type Incident, readIncidents } from '../alerts/incident';
import { call, column, compare, type Expression, number, star, text } from '../kql/expression';
import {
  ascending,
  descending,
  expand,
  leftOuterJoin,
  pipeline,
  project,
  sort,
  summarize,
  take,
  where,
} from '../kql/pipeline';
import { printPipeline } from '../kql/print';
import { type TimeRange } from '../timeRange';
import { alertFetch } from './alert';
import { type AlertRow, alertRow, unknownAlertRow } from './alerts';
import { type Context, type Fetch, type Finding, warnings } from './ask';
import { counted, rangeInWords } from './wording';

export interface IncidentParameters {
  /** SystemAlertId, whose incidents are sought. */
  readonly alert: string;
  /** Number of the incident; null for those of the alert. */
  readonly incident: number | null;
}

/** An alert of an incident. */
export interface IncidentAlertRow extends AlertRow {
  readonly IncidentNumber: number | null;
  readonly IncidentTitle: string;
  readonly IncidentSeverity: string;
  readonly IncidentStatus: string;
  readonly IncidentUrl: string;
  /** The alert that the incident was sought by. */
  readonly isThis: boolean;
  /** What other alerts of the incident name as well, in words. */
  readonly shared: string;
}

/** More alerts are not listed. */
const MOST_ALERTS = 1_000;
/** Of what the alerts of an incident share, so many things are named in a sentence. */
const MOST_NAMED = 5;

/**
 * The incidents of an alert, or that of a number, in their latest state, a row for each of their alerts: in the time in
 * which an alert is sought, so that an alert is listed wherever the dashboard looks.
 */
export function incidentFetch({ alert, incident }: IncidentParameters, range: TimeRange): Fetch {
  const wanted: Expression =
    incident === null
      ? compare(column('AlertIds'), 'has', text(alert))
      : compare(column('IncidentNumber'), '==', number(incident));
  const kql = printPipeline(
    pipeline(
      'SecurityIncident',
      where(wanted),
      summarize([{ value: call('arg_max', column('TimeGenerated'), star) }], ['IncidentNumber']),
      expand('IncidentAlertId', 'AlertIds'),
      project(
        'IncidentNumber',
        { name: 'IncidentTitle', value: column('Title') },
        { name: 'IncidentSeverity', value: column('Severity') },
        { name: 'IncidentStatus', value: column('Status') },
        'IncidentUrl',
        'IncidentAlertId'
      ),
      leftOuterJoin(pipeline('SecurityAlert', project(...ALERT_COLUMNS)), {
        left: 'IncidentAlertId',
        right: 'SystemAlertId',
      }),
      summarize([{ value: call('arg_max', column('TimeGenerated'), star) }], ['IncidentNumber', 'IncidentAlertId']),
      sort(descending('IncidentNumber'), ascending('TimeGenerated')),
      take(MOST_ALERTS + 1)
    )
  );
  return { kql, timespan: alertFetch(alert, range).timespan };
}

/** The alerts of an incident, or of every incident that holds an alert, and what they have in common. */
export async function findIncident(
  parameters: IncidentParameters,
  { range, ask }: Context
): Promise<Finding<IncidentAlertRow>> {
  const { alert, incident } = parameters;
  if (alert === '' && incident === null) {
    return { rows: [], summary: 'No alert is chosen. Pick one above, or paste its SystemAlertId.', notices: [] };
  }
  const fetch = incidentFetch(parameters, range);
  const { table, limits } = await ask(fetch);
  // "has" also finds an id within a longer one.
  const incidents = readIncidents(table).filter(
    ({ alerts }) => incident !== null || alerts.some(({ systemAlertId }) => systemAlertId === alert)
  );
  const groups = incidents.map((one) => ({ incident: one, shared: sharedBy(one) }));
  const rows = groups.flatMap(({ incident: one, shared }) => incidentRows(one, shared, alert));
  const missing = incidents.flatMap(({ alerts }) => alerts).filter((one) => one.alert === undefined).length;
  const cut = table.length > MOST_ALERTS;
  return {
    rows: rows.slice(0, MOST_ALERTS),
    summary:
      incidents.length > 0
        ? groups.map(({ incident: one, shared }) => inWords(one, shared)).join(' ')
        : `${incident === null ? 'No incident holds this alert' : `No incident ${incident} holds alerts`} between ${rangeInWords(fetch.timespan)}.`,
    notices: warnings([
      ...limits,
      ...(missing > 0
        ? [`${counted(missing, 'alert')} of the incident cannot be found between ${rangeInWords(fetch.timespan)}.`]
        : []),
      ...(cut ? [`Cut at ${counted(MOST_ALERTS, 'alert')}.`] : []),
    ]),
  };
}

/** What several alerts of an incident name, the most widely shared first. */
function sharedBy({ alerts }: Incident): readonly MergedEntity[] {
  const found = alerts.flatMap(({ alert }): readonly Alert[] => (alert === undefined ? [] : [alert]));
  return mergeEntities(found)
    .merged.filter((entity) => entity.alerts.length > 1)
    .sort((one, other) => other.alerts.length - one.alerts.length);
}

function incidentRows(
  { number: IncidentNumber, title, severity, status, url, alerts }: Incident,
  shared: readonly MergedEntity[],
  sought: string
): readonly IncidentAlertRow[] {
  return alerts.map(({ systemAlertId, alert }) => ({
    ...(alert === undefined ? unknownAlertRow(systemAlertId) : alertRow(alert)),
    IncidentNumber,
    IncidentTitle: title,
    IncidentSeverity: severity,
    IncidentStatus: status,
    IncidentUrl: url,
    isThis: systemAlertId === sought,
    shared: shared
      .filter((entity) => entity.alerts.includes(systemAlertId))
      .map(named)
      .join(', '),
  }));
}

const named = ({ type, title }: MergedEntity): string => `${typeInWords(type)} ${title}`;

/** "hostlogonsession" is a logon session; what stays in capitals is an abbreviation. */
const typeInWords = (type: string): string =>
  (ENTITY_KINDS[type]?.label ?? type).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

function inWords({ number: id, title, severity, status, alerts }: Incident, shared: readonly MergedEntity[]): string {
  const names = shared.slice(0, MOST_NAMED).map((entity) => `${named(entity)} (${entity.alerts.length})`);
  const rest = shared.length - names.length;
  const common = [...names, ...(rest > 0 ? [`${rest.toLocaleString('en-US')} more`] : [])].join(', ');
  return (
    `Incident ${id ?? 'without number'} "${title}" (${severity}, ${status}): ${counted(alerts.length, 'alert')}` +
    `${common === '' ? '' : `, of which several name ${common}`}.`
  );
}
