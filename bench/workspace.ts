import { readFileSync } from 'node:fs';
import path from 'node:path';
import { logonsFetch } from '../src/core/investigations/hostEvents';
import { type StoredTable } from '../workspace/engine/catalog';
import { type Database } from '../workspace/engine/database';
import { type Engine } from '../workspace/engine/engine';
import { serviceLimits } from '../workspace/engine/runQuery';
import { median, medianMs, type Measurement, type Suite } from './suite';
import { ALERTS, EVENTS, largeWorkspace } from './workspaceData';
import { programMeasurements } from './workspaceProgram';

const ROOT = path.resolve(__dirname, '..');
const RUNS = 5;
/** An investigation may take this much longer than SQL written by hand, and that much on top. */
const TIMES = 1.5;
const PLUS_MS = 150;
const CACHED_MS = 5;

type Name = (name: string) => string;
type Sql = (event: Name, alert: Name, incident: Name) => string;

const EVENT_COLUMNS =
  'TimeGenerated EventID Computer Account SubjectUserName SubjectDomainName SubjectLogonId TargetUserName TargetLogonId NewProcessId NewProcessName ProcessId ParentProcessName CommandLine EventRecordId';
const LOGON_COLUMNS =
  'TimeGenerated EventID Computer SubjectUserName SubjectDomainName SubjectLogonId TargetUserName TargetLogonId EventRecordId';
const ALERT_COLUMNS =
  'TimeGenerated SystemAlertId AlertName AlertSeverity ProviderName CompromisedEntity Entities ExtendedProperties';

const list = (names: string, column: (name: string) => string): string => names.split(' ').map(column).join(', ');
const onHost = (computer: string): string =>
  `(lower(${computer}) = 'fin-wks-07' OR starts_with(lower(${computer}), 'fin-wks-07.'))`;
const latest = (alert: (name: string) => string, where = ''): string =>
  `SELECT ${list(ALERT_COLUMNS, alert)} FROM alerts ${where} QUALIFY row_number() OVER (PARTITION BY ${alert('SystemAlertId')} ORDER BY ${alert('TimeGenerated')} DESC) = 1`;
const counted = (ids: string, computer: string, id: string): string =>
  `SELECT count(*) FROM events WHERE ${id} IN (${ids}) AND ${onHost(computer)}`;

/** A query as it is saved for its tests. */
const saved = (file: string, part: number): string =>
  readFileSync(path.join(ROOT, `test/golden/kql/${file}.kql`), 'utf8').split('\n\n')[part] ?? '';

/** How command lines are made alike, with the tests' own expressions. */
const alike = (line: string): string =>
  `lower(${[...saved('firstSeenCommands', 0).matchAll(/replace_regex\((?:Value|Group), "(.*)", "(.*)"\)$/gm)].reduce(
    (inner, [, pattern = '', into = '']) => `regexp_replace(${inner}, ${sqlText(pattern)}, ${sqlText(into)}, 'g')`,
    line
  )})`;
/** A text of KQL as one of SQL. */
const sqlText = (text: string): string => `'${text.replace(/\\(.)/g, '$1').replace(/'/g, "''")}'`;

const shortName = (computer: string): string => `regexp_replace(lower(${computer}), '^([^.]*[a-z][^.]*)\\..*$', '\\1')`;
/** What a row told of whom it was last seen at, picked again and again. */
const TOLD = ['host', 'account', 'image', 'line'];
const lastTold = TOLD.map((each) => `arg_max(${each}, last) AS ${each}`).join(', ');
/** 2026-03-10 in ticks, when the events begin. */
const BASELINE = 639_086_976_000_000_000n;

const firstSeen: Sql = (event) => `WITH lines AS (
    SELECT ${shortName(event('Computer'))} AS key, ${event('CommandLine')} AS value, count(*) AS starts,
      count(*) FILTER (WHERE ${event('TimeGenerated')} < ${BASELINE}) AS earlier, min(${event('TimeGenerated')}) AS first, max(${event('TimeGenerated')}) AS last,
      ${['Computer', 'Account', 'NewProcessName', 'CommandLine'].map((name, index) => `arg_max(${event(name)}, ${event('TimeGenerated')}) AS ${TOLD[index]}`).join(', ')}
    FROM events WHERE ${event('EventID')} = 4688 AND ${event('CommandLine')} <> '' GROUP BY 1, 2),
  alike AS (SELECT key, ${alike('value')} AS grp, sum(starts) AS starts, sum(earlier) AS earlier, min(first) AS first, max(lines.last) AS latest, ${lastTold} FROM lines GROUP BY 1, 2)
  SELECT grp, count(*), sum(starts), sum(earlier) AS before, min(first) AS seen, ${TOLD.map((each) => `arg_max(${each}, latest)`).join(', ')}
  FROM alike GROUP BY 1 HAVING before = 0 ORDER BY seen DESC, grp LIMIT 501`;

const entityCounts =
  (kind: string, name: string, domain: string): Sql =>
  (_, alert) => `WITH named AS (
    SELECT id, severity, time, coalesce(e->>'${name}', '') AS name, ${domain} AS domain
    FROM (SELECT ${alert('SystemAlertId')} AS id, ${alert('AlertSeverity')} AS severity, ${alert('TimeGenerated')} AS time, unnest(json_extract(${alert('Entities')}, '$[*]')) AS e FROM (${latest(alert)}))
    WHERE lower(e->>'Type') = '${kind}'),
  once AS (SELECT lower(domain || '\\' || name) AS key, id, arg_max(severity, time) AS severity, max(time) AS time, arg_max(name, time) AS name, arg_max(domain, time) AS domain FROM named WHERE name <> '' GROUP BY 1, 2)
  SELECT key, count(*) AS alerts, count(*) FILTER (WHERE lower(severity) = 'high') AS high, arg_max(id, time), max(time), arg_max(name, time), arg_max(domain, time)
  FROM once GROUP BY 1 ORDER BY alerts DESC, high DESC, key LIMIT 101`;

const ofIncident =
  (where: (incident: Name) => string): Sql =>
  (_, alert, incident) => `WITH newest AS (
    SELECT * FROM incidents WHERE ${where(incident)} QUALIFY row_number() OVER (PARTITION BY ${incident('IncidentNumber')} ORDER BY ${incident('TimeGenerated')} DESC) = 1),
  members AS (SELECT ${list('IncidentNumber Title Severity Status IncidentUrl', (name) => `n.${incident(name)} AS ${name}`)}, unnest(json_extract_string(n.${incident('AlertIds')}, '$[*]')) AS alert FROM newest n)
  SELECT m.*, ${list(ALERT_COLUMNS, (name) => `a.${alert(name)}`)} FROM members m LEFT JOIN (SELECT * FROM alerts) a ON m.alert = a.${alert('SystemAlertId')}
  QUALIFY row_number() OVER (PARTITION BY IncidentNumber, m.alert ORDER BY a.${alert('TimeGenerated')} DESC) = 1
  ORDER BY IncidentNumber DESC, a.${alert('TimeGenerated')} LIMIT 1001`;

/** The queries of the investigations, and the same in SQL. */
const INVESTIGATIONS: readonly (readonly [what: string, kql: string, sql: Sql])[] = [
  [
    'alert list',
    saved('alerts', 0),
    (_, alert) => `${latest(alert)} ORDER BY ${alert('TimeGenerated')} DESC LIMIT 1001`,
  ],
  ['one alert', saved('alert', 0), (_, alert) => latest(alert, `WHERE ${alert('SystemAlertId')} = 'alert-7'`)],
  [
    'alert counts',
    saved('alertCounts', 0),
    (_, alert) =>
      `SELECT ${alert('AlertName')}, count(*) FILTER (WHERE ${alert('TimeGenerated')} >= 0), min(${alert('TimeGenerated')}), max(${alert('TimeGenerated')}) FROM (${latest(alert)}) GROUP BY 1`,
  ],
  [
    'related alerts',
    saved('relatedAlerts', 0),
    (_, alert) =>
      `SELECT * FROM (${latest(alert)}) WHERE regexp_matches(${alert('Entities')}, '(?i)\\bFIN-WKS-07\\b') OR regexp_matches(${alert('ExtendedProperties')}, '(?i)\\bFIN-WKS-07\\b') ORDER BY ${alert('TimeGenerated')} DESC LIMIT 2001`,
  ],
  [
    'which logs hold the host',
    saved('chooseSchema', 0),
    (event) =>
      [
        counted('4688', event('Computer'), event('EventID')),
        counted('4624, 4625', event('Computer'), event('EventID')),
      ].join(' UNION ALL '),
  ],
  [
    'process events of a host',
    saved('processTree', 1),
    (event) =>
      `SELECT ${list(EVENT_COLUMNS, event)} FROM events WHERE ${event('EventID')} IN (4688, 4689, 4608) AND ${onHost(event('Computer'))} ORDER BY ${event('TimeGenerated')} LIMIT 100001`,
  ],
  [
    'logons of a host',
    logonsFetch('SecurityEvent', 'FIN-WKS-07', { from: 0, to: 1 }).kql,
    (event) =>
      `SELECT ${list(LOGON_COLUMNS, event)} FROM events WHERE ${event('EventID')} IN (4624, 4625, 4634, 4647) AND ${onHost(event('Computer'))} ORDER BY ${event('TimeGenerated')} LIMIT 100001`,
  ],
  [
    'a host in numbers',
    saved('hostSummary-SecurityEvent', 0),
    (event, alert) =>
      [
        `SELECT min(${event('TimeGenerated')}), max(${event('TimeGenerated')}), count(*), count(DISTINCT lower(${event('NewProcessName')})), 0 FROM events WHERE ${event('EventID')} = 4688 AND ${onHost(event('Computer'))}`,
        `SELECT min(${event('TimeGenerated')}), max(${event('TimeGenerated')}), count(*), count(*) FILTER (WHERE ${event('EventID')} = 4624), count(DISTINCT lower(${event('TargetUserName')})) FROM events WHERE ${event('EventID')} IN (4624, 4625) AND ${onHost(event('Computer'))}`,
        `SELECT 0, 0, count(*), 0, 0 FROM (${latest(alert)}) WHERE regexp_matches(${alert('Entities')}, '(?i)\\bFIN-WKS-07\\b') OR regexp_matches(${alert('ExtendedProperties')}, '(?i)\\bFIN-WKS-07\\b')`,
      ].join(' UNION ALL '),
  ],
  [
    'executables that few hosts started',
    saved('rareProcesses', 0),
    (event) =>
      `SELECT name, count(*) AS hosts, sum(starts) AS all_starts, min(first), ${['host', 'account', 'image', 'line'].map((told) => `arg_max(${told}, last)`).join(', ')} FROM (
        SELECT regexp_replace(lower(${event('Computer')}), '^([^.]*[a-z][^.]*)\\..*$', '\\1') AS computer, lower(regexp_replace(${event('NewProcessName')}, '^.*[\\\\/]', '')) AS name,
          count(*) AS starts, min(${event('TimeGenerated')}) AS first, max(${event('TimeGenerated')}) AS last,
          ${list('Computer Account NewProcessName CommandLine', (name) => `arg_max(${event(name)}, ${event('TimeGenerated')}) AS ${{ Computer: 'host', Account: 'account', NewProcessName: 'image', CommandLine: 'line' }[name]}`)}
        FROM events WHERE ${event('EventID')} = 4688 GROUP BY 1, 2) GROUP BY name HAVING hosts <= 3 ORDER BY hosts, all_starts, name LIMIT 501`,
  ],
  ['command lines that nobody ran before', saved('firstSeenCommands', 0), firstSeen],
  [
    'accounts that most alerts name',
    saved('alertEntityCounts-account', 0),
    entityCounts('account', 'Name', `concat(e->>'NTDomain', e->>'UPNSuffix')`),
  ],
  ['hosts that most alerts name', saved('alertEntityCounts-host', 0), entityCounts('host', 'HostName', `''`)],
  [
    'the incident of an alert',
    saved('incident', 0).replace('2e7d9e86-0458-db7a-6c50-30f98f158416', 'alert-7'),
    ofIncident((incident) => `regexp_matches(CAST(${incident('AlertIds')} AS VARCHAR), '\\balert-7\\b')`),
  ],
  [
    'the alerts of an incident',
    saved('incident-number', 0),
    ofIncident((incident) => `${incident('IncidentNumber')} = 119`),
  ],
  [
    'alerts by their ids',
    saved('alertsById', 0).replace(/in \(.*\)/, 'in ("alert-7", "alert-8", "alert-9")'),
    (_, alert) => latest(alert, `WHERE ${alert('SystemAlertId')} IN ('alert-7', 'alert-8', 'alert-9')`),
  ],
  [
    'occurrences of a command line',
    saved('commandLineOccurrence', 0),
    (event) =>
      `SELECT count(*), count(DISTINCT ${event('Computer')}) FROM events WHERE ${event('EventID')} = 4688 AND regexp_matches(${event('NewProcessName')}, '(?i)\\bupdate-svc\\b') AND NOT ${onHost(event('Computer'))}`,
  ],
];

/** The embedded workspace at the size of a small company's days, beside SQL written by hand, and its start. */
export const workspaceSuite: Suite = async () => {
  const { database, engine, events, alerts, incidents } = await largeWorkspace();
  try {
    const measured: Measurement[] = [];
    for (const [what, kql, sql] of INVESTIGATIONS) {
      const peerMs = await medianOf(() =>
        runSql(
          database,
          tablesIn(sql(column(events), column(alerts), column(incidents)), { events, alerts, incidents })
        )
      );
      measured.push({
        what: `${what}, over ${EVENTS.toLocaleString('en-US')} events and ${ALERTS.toLocaleString('en-US')} alerts`,
        bar: Math.round(TIMES * peerMs + PLUS_MS),
        measured: await medianOf(() => runKql(engine, kql)),
        peer: { what: 'SQL written by hand', measured: peerMs },
      });
    }
    return [...measured, ...translation(engine), ...(await programMeasurements())];
  } finally {
    database.close();
  }
};

/** How long the slowest of the queries takes to become SQL: once it is known, and at first. */
function translation(engine: Engine): readonly Measurement[] {
  const slowest = (textOf: (kql: string, run: number) => string): number =>
    Math.max(
      ...INVESTIGATIONS.map(([, kql]) => {
        let run = 0;
        return medianMs(() => engine.translate(textOf(kql, run++), false));
      })
    );
  return [
    { what: 'translation of a known query, the slowest', bar: CACHED_MS, measured: slowest((kql) => kql) },
    {
      what: 'translation of a new query, the slowest',
      bar: Infinity,
      measured: slowest((kql, run) => `${kql}\n// ${run}`),
    },
  ];
}

const column =
  ({ stored }: StoredTable) =>
  (name: string): string =>
    stored.get(name) ?? 'NULL';

function tablesIn(sql: string, tables: Readonly<Record<string, StoredTable>>): string {
  return sql.replace(/\bFROM (events|alerts|incidents)\b/g, (_, name: string) => `FROM ${tables[name]?.storage}`);
}

async function runSql(database: Database, sql: string): Promise<void> {
  const connection = await database.connect();
  (await connection.runAndReadAll(sql)).getRowsJson();
  connection.closeSync();
}

async function runKql(engine: Engine, kql: string): Promise<void> {
  await engine.run(engine.translate(kql, false), { now: 0n }, serviceLimits, new AbortController().signal);
}

async function medianOf(work: () => Promise<void>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}
