import { chooseSchemaFetch } from '../../src/core/investigations/chooseSchema';
import { logonsFetch, processesFetch } from '../../src/core/investigations/hostEvents';
import { hostSummaryFetch } from '../../src/core/investigations/hostSummary';
import { SCHEMA_NAMES, type SchemaName } from '../../src/core/schemas/hostSchema';
import { alertsOnHost } from './alertQueries';
import { type ComparedQuery } from './comparedQuery';
import { HOST, RANGE } from './generatedCells';
import { type HostLog } from './hostLog';
import { HOST_LOGS } from './hostLogs';

const countsSql = SCHEMA_NAMES.flatMap((name) => {
  const { started, logons } = HOST_LOGS[name];
  const count = (kind: string, from: string): string => `SELECT '${name}', '${kind}', count(*) FROM ${from}`;
  return [...started.map(({ from }) => count('processes', from)), count('logons', logons)];
}).join(' UNION ALL ');

/** A row each of processes, logons and alerts. */
const summarySql = ({ started, logons, eachLogon = logons, succeeded, account }: HostLog): string =>
  `SELECT min(TimeGenerated), max(TimeGenerated), count(*), count(DISTINCT lower(image)), NULL, NULL, NULL, NULL
  FROM (${started.map(({ from, image }) => `SELECT TimeGenerated, ${image} AS image FROM ${from}`).join(' UNION ALL ')})
  UNION ALL SELECT min(TimeGenerated), max(TimeGenerated), NULL, NULL, count(*) FILTER (${succeeded}), count(*) FILTER (NOT ${succeeded}),
    count(DISTINCT lower(${account})) FILTER (${succeeded}), NULL FROM ${eachLogon}
  UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, count(*) FROM ${alertsOnHost}`;

const ofSchema = (name: SchemaName): readonly ComparedQuery[] => [
  {
    what: `process events of a host, ${name}`,
    kql: processesFetch(name, HOST, RANGE).kql,
    sql: HOST_LOGS[name].processEvents,
  },
  { what: `logons of a host, ${name}`, kql: logonsFetch(name, HOST, RANGE).kql, sql: HOST_LOGS[name].logonEvents },
  {
    what: `a host in numbers, ${name}`,
    kql: hostSummaryFetch({ processes: name, logons: name }, HOST, RANGE).kql,
    sql: summarySql(HOST_LOGS[name]),
  },
];

/** What is asked about a host: which logs hold it, and its events in each. */
export const hostQueries: readonly ComparedQuery[] = [
  { what: 'which logs hold the host', kql: chooseSchemaFetch(HOST, RANGE).kql, sql: countsSql },
  ...SCHEMA_NAMES.flatMap(ofSchema),
];
