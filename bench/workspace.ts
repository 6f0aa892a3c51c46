import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type StoredTable } from '../workspace/engine/catalog';
import { type Database } from '../workspace/engine/database';
import { type Engine } from '../workspace/engine/engine';
import { serviceLimits } from '../workspace/engine/runQuery';
import { median, type Measurement, type Suite } from './suite';
import { ALERTS, EVENTS, largeWorkspace } from './workspaceData';

const ROOT = path.resolve(__dirname, '..');
const RUNS = 5;
/** An investigation may take this much longer than SQL written by hand, and that much on top. */
const TIMES = 1.5;
const PLUS_MS = 150;
const READY_MS = 5_000;

type Sql = (event: (name: string) => string, alert: (name: string) => string) => string;

const EVENT_COLUMNS =
  'TimeGenerated EventID Computer Account SubjectUserName SubjectDomainName SubjectLogonId TargetUserName TargetLogonId NewProcessId NewProcessName ProcessId ParentProcessName CommandLine EventRecordId';
const ALERT_COLUMNS =
  'TimeGenerated SystemAlertId AlertName AlertSeverity ProviderName CompromisedEntity Entities ExtendedProperties';

const list = (names: string, column: (name: string) => string): string => names.split(' ').map(column).join(', ');
const onHost = (computer: string): string =>
  `(lower(${computer}) = 'fin-wks-07' OR starts_with(lower(${computer}), 'fin-wks-07.'))`;
const latest = (alert: (name: string) => string, where = ''): string =>
  `SELECT ${list(ALERT_COLUMNS, alert)} FROM alerts ${where} QUALIFY row_number() OVER (PARTITION BY ${alert('SystemAlertId')} ORDER BY ${alert('TimeGenerated')} DESC) = 1`;
const counted = (ids: string, computer: string, id: string): string =>
  `SELECT count(*) FROM events WHERE ${id} IN (${ids}) AND ${onHost(computer)}`;

/** The queries of the investigations as they are saved for their tests, and the same in SQL. */
const INVESTIGATIONS: readonly (readonly [what: string, file: string, part: number, sql: Sql])[] = [
  ['alert list', 'alerts', 0, (_, alert) => `${latest(alert)} ORDER BY ${alert('TimeGenerated')} DESC LIMIT 1001`],
  ['one alert', 'alert', 0, (_, alert) => latest(alert, `WHERE ${alert('SystemAlertId')} = 'alert-7'`)],
  [
    'alert counts',
    'alertCounts',
    0,
    (_, alert) =>
      `SELECT ${alert('AlertName')}, count(*) FILTER (WHERE ${alert('TimeGenerated')} >= 0), min(${alert('TimeGenerated')}), max(${alert('TimeGenerated')}) FROM (${latest(alert)}) GROUP BY 1`,
  ],
  [
    'related alerts',
    'relatedAlerts',
    0,
    (_, alert) =>
      `SELECT * FROM (${latest(alert)}) WHERE regexp_matches(${alert('Entities')}, '(?i)\\bFIN-WKS-07\\b') OR regexp_matches(${alert('ExtendedProperties')}, '(?i)\\bFIN-WKS-07\\b') ORDER BY ${alert('TimeGenerated')} DESC LIMIT 2001`,
  ],
  [
    'which logs hold the host',
    'chooseSchema',
    0,
    (event) =>
      [
        counted('4688', event('Computer'), event('EventID')),
        counted('4624, 4625', event('Computer'), event('EventID')),
      ].join(' UNION ALL '),
  ],
  [
    'process events of a host',
    'processTree',
    1,
    (event) =>
      `SELECT ${list(EVENT_COLUMNS, event)} FROM events WHERE ${event('EventID')} IN (4688, 4689, 4608) AND ${onHost(event('Computer'))} ORDER BY ${event('TimeGenerated')} LIMIT 100001`,
  ],
  [
    'occurrences of a command line',
    'commandLineOccurrence',
    0,
    (event) =>
      `SELECT count(*), count(DISTINCT ${event('Computer')}) FROM events WHERE ${event('EventID')} = 4688 AND regexp_matches(${event('NewProcessName')}, '(?i)\\bupdate-svc\\b') AND NOT ${onHost(event('Computer'))}`,
  ],
];

/** The embedded workspace at the size of a small company's days, beside SQL written by hand, and its start. */
export const workspaceSuite: Suite = async () => {
  const { database, engine, events, alerts } = await largeWorkspace();
  try {
    const measured: Measurement[] = [];
    for (const [what, file, part, sql] of INVESTIGATIONS) {
      const kql = readFileSync(path.join(ROOT, `test/golden/kql/${file}.kql`), 'utf8').split('\n\n')[part] ?? '';
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
    return [
      ...measured,
      { what: 'from start to ready, with the sample case', bar: READY_MS, measured: await startMs() },
    ];
  } finally {
    database.close();
  }
};

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

/** Starts the program as a user does, and waits for its word. */
async function startMs(): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', 'tsx', 'workspace/main.ts', '--port', '0'], { cwd: ROOT });
    const ended = new Promise((resolve) => child.once('close', resolve));
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      if (chunk.toString().includes('workspace ready')) {
        times.push(performance.now() - start);
        child.kill('SIGTERM');
      }
    }
    await ended;
  }
  return median(times);
}
