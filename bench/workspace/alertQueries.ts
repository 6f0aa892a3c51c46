import { EVERY_ALERT } from '../../src/core/alerts/alertFilter';
import { alertFetch } from '../../src/core/investigations/alert';
import { alertCountsFetch } from '../../src/core/investigations/alertCounts';
import { alertEntityCountsFetch } from '../../src/core/investigations/alertEntityCounts';
import { alertsFetch } from '../../src/core/investigations/alerts';
import { alertsByIdFetch } from '../../src/core/investigations/alertsById';
import { incidentFetch } from '../../src/core/investigations/incident';
import { relatedAlertsFetch } from '../../src/core/investigations/relatedAlerts';
import { columns, type ComparedQuery, ticks } from './comparedQuery';
import { HOST, RANGE } from './generatedCells';

const ALERT_COLUMNS = columns(`
  TimeGenerated SystemAlertId AlertName AlertSeverity Description StartTime EndTime Status Tactics Techniques
  CompromisedEntity ProviderName ProductName VendorName AlertType ConfidenceLevel VendorOriginalId AlertLink
  RemediationSteps Entities ExtendedProperties`);

/** Alerts in their latest state. */
const latest = (where = ''): string =>
  `(SELECT * FROM SecurityAlert ${where} QUALIFY row_number() OVER (PARTITION BY SystemAlertId ORDER BY TimeGenerated DESC) = 1)`;
/** Whether one of some columns names the host. */
export const naming = (...names: readonly string[]): string =>
  names.map((name) => `regexp_matches(${name}, '(?i)\\b${HOST}\\b')`).join(' OR ');
/** SQL of the alerts that name the host, however they do. */
export const alertsOnHost = `${latest()} WHERE ${naming('Entities', 'ExtendedProperties', 'CompromisedEntity')}`;

const countsSql = `SELECT AlertName, count(*) FILTER (now), count(*) FILTER (NOT now), count(*) FILTER (now AND lower(AlertSeverity) = 'high'),
    min(TimeGenerated) FILTER (now), max(TimeGenerated) FILTER (now)
  FROM (SELECT * FROM (SELECT *, TimeGenerated >= ${ticks(RANGE.from)} AS now FROM SecurityAlert)
    QUALIFY row_number() OVER (PARTITION BY SystemAlertId, now ORDER BY TimeGenerated DESC) = 1)
  GROUP BY 1`;

const entityCountsSql = (kind: string, name: string, domain: string): string => `WITH named AS (
    SELECT id, severity, time, coalesce(e->>'${name}', '') AS name, ${domain} AS domain
    FROM (SELECT SystemAlertId AS id, AlertSeverity AS severity, TimeGenerated AS time, unnest(json_extract(Entities, '$[*]')) AS e FROM ${latest()})
    WHERE lower(e->>'Type') = '${kind}'),
  once AS (
    SELECT lower(domain || '\\' || name) AS key, id, arg_max(severity, time) AS severity, max(time) AS time, arg_max(name, time) AS name, arg_max(domain, time) AS domain
    FROM named WHERE name <> '' GROUP BY 1, 2)
  SELECT key, count(*) AS alerts, count(*) FILTER (lower(severity) = 'high') AS high, '', max(time), arg_max(id, time), arg_max(name, time), arg_max(domain, time)
  FROM once GROUP BY 1 ORDER BY alerts DESC, high DESC, key LIMIT 101`;

const incidentSql = (where: string): string => `WITH newest AS (
    SELECT * FROM SecurityIncident WHERE ${where} QUALIFY row_number() OVER (PARTITION BY IncidentNumber ORDER BY TimeGenerated DESC) = 1),
  members AS (SELECT IncidentNumber, Title, Severity, Status, IncidentUrl, unnest(json_extract_string(AlertIds, '$[*]')) AS alert FROM newest)
  SELECT m.IncidentNumber, m.alert, a.TimeGenerated, m.Title, m.Severity, m.Status, m.IncidentUrl, a.* EXCLUDE (TimeGenerated)
  FROM members m LEFT JOIN (SELECT ${ALERT_COLUMNS} FROM SecurityAlert) a ON m.alert = a.SystemAlertId
  QUALIFY row_number() OVER (PARTITION BY m.IncidentNumber, m.alert ORDER BY a.TimeGenerated DESC) = 1
  ORDER BY m.IncidentNumber DESC, a.TimeGenerated LIMIT 1001`;

/** What is asked about alerts and incidents. */
export const alertQueries: readonly ComparedQuery[] = [
  {
    what: 'alert list',
    kql: alertsFetch(RANGE).kql,
    sql: `SELECT ${ALERT_COLUMNS} FROM ${latest()} ORDER BY TimeGenerated DESC, SystemAlertId LIMIT 1001`,
  },
  {
    what: 'one alert',
    kql: alertFetch('alert-7', RANGE).kql,
    sql: `SELECT ${ALERT_COLUMNS} FROM ${latest(`WHERE SystemAlertId = 'alert-7'`)}`,
  },
  { what: 'alert counts', kql: alertCountsFetch({ by: 'name', filter: EVERY_ALERT }, RANGE).kql, sql: countsSql },
  {
    what: 'related alerts',
    kql: relatedAlertsFetch([{ kind: 'host', name: HOST, term: HOST, entity: undefined }], RANGE).kql,
    sql: `SELECT ${ALERT_COLUMNS} FROM ${latest()} WHERE ${naming('Entities', 'ExtendedProperties')} ORDER BY TimeGenerated DESC, SystemAlertId LIMIT 2001`,
  },
  {
    what: 'accounts that most alerts name',
    kql: alertEntityCountsFetch('account', RANGE).kql,
    sql: entityCountsSql('account', 'Name', `concat(e->>'NTDomain', e->>'UPNSuffix')`),
    free: ['Order'],
  },
  {
    what: 'hosts that most alerts name',
    kql: alertEntityCountsFetch('host', RANGE).kql,
    sql: entityCountsSql('host', 'HostName', `''`),
    free: ['Order'],
  },
  {
    what: 'the incident of an alert',
    kql: incidentFetch({ alert: 'alert-7', incident: null }, RANGE).kql,
    sql: incidentSql(`regexp_matches(CAST(AlertIds AS VARCHAR), '\\balert-7\\b')`),
  },
  {
    what: 'the alerts of an incident',
    kql: incidentFetch({ alert: '', incident: 119 }, RANGE).kql,
    sql: incidentSql('IncidentNumber = 119'),
  },
  {
    what: 'alerts by their ids',
    kql: alertsByIdFetch(['alert-7', 'alert-8', 'alert-9'], RANGE).kql,
    sql: `SELECT ${ALERT_COLUMNS} FROM ${latest(`WHERE SystemAlertId IN ('alert-7', 'alert-8', 'alert-9')`)}`,
  },
];
