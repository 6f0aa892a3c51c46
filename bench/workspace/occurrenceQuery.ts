import { commandLineShape } from '../../src/core/commandLines/shape';
import { type SearchableSchema } from '../../src/core/commandLines/sources';
import { commandLineOccurrenceFetch } from '../../src/core/investigations/commandLineOccurrenceFetch';
import { shapeSql } from './commandLineShape';
import { type ComparedQuery, onHost } from './comparedQuery';
import { HOST, RANGE, SOUGHT } from './generatedCells';
import { startedProcesses } from './startedProcesses';

/** Where else a command line was run, exactly or in its shape. */
export function occurrenceQuery(logs: string, schemas: readonly SearchableSchema[]): ComparedQuery {
  const { kql } = commandLineOccurrenceFetch({ ...SOUGHT, hosts: [HOST] }, schemas, RANGE);
  const starts = startedProcesses(
    schemas,
    ({ host, image }) =>
      `contains(lower(${image}), '${SOUGHT.image}') AND regexp_matches(${image}, '(?i)\\b${SOUGHT.image}\\b') AND NOT ${onHost(host)}`
  );
  const exact = `lower(line) = lower('${SOUGHT.commandLine}')`;
  return {
    what: `occurrences of a command line, ${logs}`,
    kql,
    sql: `WITH started AS MATERIALIZED (${starts})
    SELECT schema, host, count(*) AS starts, count(*) FILTER (${exact}) AS same, min(time), max(time), list(DISTINCT account), any_value(line)
    FROM (SELECT *, ${shapeSql(kql, 'line')} AS shape FROM started)
    WHERE lower(shape) = lower('${commandLineShape(SOUGHT.commandLine)}') OR ${exact}
    GROUP BY 1, 2 ORDER BY same DESC, starts DESC, host LIMIT 501`,
    free: ['Example'],
  };
}
