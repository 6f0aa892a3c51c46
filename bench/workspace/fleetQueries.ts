import { type SearchableSchema, searchableSchemas } from '../../src/core/commandLines/sources';
import { firstSeenCommandsFetch } from '../../src/core/investigations/firstSeenCommands';
import { fleetSizeFetch } from '../../src/core/investigations/fleetSize';
import { rareProcessesFetch, USUAL_FEW } from '../../src/core/investigations/rareProcesses';
import { SCHEMA_NAMES } from '../../src/core/schemas/hostSchema';
import { shapeSql } from './commandLineShape';
import { type ComparedQuery, ticks } from './comparedQuery';
import { BASELINE_MS, RANGE } from './generatedCells';
import { occurrenceQuery } from './occurrenceQuery';
import { startedProcesses, tablesOf } from './startedProcesses';

type Schemas = readonly SearchableSchema[];

/** What a start told of whom it was last seen at, picked again and again. */
const TOLD = ['host', 'account', 'image', 'line'];
const lastTold = (by: string): string => TOLD.map((each) => `arg_max(${each}, ${by}) AS ${each}`).join(', ');
const BEFORE = `time < ${ticks(RANGE.from)}`;
const KEY = String.raw`regexp_replace(lower(host), '^([^.]*[a-z][^.]*)\..*$', '\1')`;

/** SQL of groups of starts over all hosts; a host that several tables hold counts by the one that tells of more. */
function groupsSql(schemas: Schemas, of: 'image' | 'line', grouped: string, rest: (groups: string) => string): string {
  const perHost = `SELECT log, key, ${grouped} AS grp, sum(starts) AS starts, sum(earlier) AS earlier, min(first) AS first, max(perValue.last) AS last, ${lastTold('perValue.last')} FROM perValue GROUP BY ALL`;
  const once = `SELECT key, grp, max(starts) AS starts, max(earlier) AS earlier, min(first) AS first, max(last) AS last, ${TOLD.map((each) => `arg_min(${each}, log) AS ${each}`).join(', ')} FROM perHost GROUP BY ALL`;
  return `WITH perValue AS (
    SELECT log, ${KEY} AS key, ${of} AS value, count(*) AS starts, count(*) FILTER (${BEFORE}) AS earlier, min(time) AS first, max(time) AS last, ${lastTold('time')}
    FROM (${startedProcesses(schemas)}) WHERE value <> '' GROUP BY ALL),
  perHost AS (${perHost}), perHostOnce AS (${tablesOf(schemas) === 1 ? 'SELECT * FROM perHost' : once})
  ${rest('perHostOnce')}`;
}

const rareSql = (schemas: Schemas): string =>
  groupsSql(
    schemas,
    'image',
    String.raw`lower(regexp_replace(value, '^.*[\\/]', ''))`,
    (groups) => `SELECT grp, count(*) AS hosts, sum(starts) AS starts, min(first), max(g.last), ${lastTold('g.last')}
    FROM ${groups} g GROUP BY grp HAVING count(*) <= ${USUAL_FEW} ORDER BY hosts, starts, grp LIMIT 501`
  );

const firstSeenSql = (schemas: Schemas, kql: string): string =>
  groupsSql(
    schemas,
    'line',
    `lower(${shapeSql(kql, 'value')})`,
    (groups) => `SELECT grp, count(*), sum(starts), sum(earlier), min(first) AS seen, max(g.last), ${lastTold('g.last')}
    FROM ${groups} g GROUP BY grp HAVING sum(earlier) = 0 ORDER BY seen DESC, grp LIMIT 501`
  );

const sizeSql = (schemas: Schemas): string =>
  `SELECT count(*) FILTER (starts > 0), sum(earlier) FROM (
    SELECT ${KEY} AS key, count(*) FILTER (NOT ${BEFORE}) AS starts, count(*) FILTER (${BEFORE}) AS earlier FROM (${startedProcesses(schemas)}) GROUP BY 1)`;

function ofLogs(logs: string, schemas: Schemas): readonly ComparedQuery[] {
  const firstSeen = firstSeenCommandsFetch(schemas, BASELINE_MS, RANGE).kql;
  return [
    {
      what: `executables that few hosts started, ${logs}`,
      kql: rareProcessesFetch(schemas, USUAL_FEW, RANGE).kql,
      sql: rareSql(schemas),
    },
    {
      what: `command lines that nobody ran before, ${logs}`,
      kql: firstSeen,
      sql: firstSeenSql(schemas, firstSeen),
    },
    {
      what: `how many hosts and starts these are of, ${logs}`,
      kql: fleetSizeFetch(schemas, RANGE, BASELINE_MS).kql,
      sql: sizeSql(schemas),
    },
    occurrenceQuery(logs, schemas),
  ];
}

const SEARCHABLE = searchableSchemas(SCHEMA_NAMES);

/** What is asked about the processes of all hosts: of each sort of logs, and of all at once as is usual. */
export const fleetQueries: readonly ComparedQuery[] = [
  ...SEARCHABLE.flatMap((name) => ofLogs(name, [name])),
  ...ofLogs('all logs at once', SEARCHABLE),
];
