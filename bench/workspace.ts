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

type Sql = (event: (name: string) => string, alert: (name: string) => string) => string;

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
  [
    'occurrences of a command line',
    saved('commandLineOccurrence', 0),
    (event) =>
      `SELECT count(*), count(DISTINCT ${event('Computer')}) FROM events WHERE ${event('EventID')} = 4688 AND regexp_matches(${event('NewProcessName')}, '(?i)\\bupdate-svc\\b') AND NOT ${onHost(event('Computer'))}`,
  ],
];

/** The embedded workspace at the size of a small company's days, beside SQL written by hand, and its start. */
export const workspaceSuite: Suite = async () => {
  const { database, engine, events, alerts } = await largeWorkspace();
  try {
    const measured: Measurement[] = [];
    for (const [what, kql, sql] of INVESTIGATIONS) {
      const peerMs = await medianOf(() =>
        runSql(database, tablesIn(sql(column(events), column(alerts)), events, alerts))
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

function tablesIn(sql: string, events: StoredTable, alerts: StoredTable): string {
  return sql
    .replace(/\bFROM events\b/g, `FROM ${events.storage}`)
    .replace(/\bFROM alerts\b/g, `FROM ${alerts.storage}`);
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
