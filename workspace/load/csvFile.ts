import { resolve } from 'node:path';
import { type Database } from '../engine/database';
import { sqlString } from '../kql/sqlText';
import { type Column } from '../tables/defineTable';
import { type KqlType } from '../tables/kqlType';
import { type RowSource } from './rowSource';

/** One evidence row can hold a whole script; DuckDB's own limit of 2 MB is too small for some. */
const maxLineBytes = 64 * 1024 * 1024;

/** Opens a CSV or CSV.gz file: comma separated, quoted with `"`, first line names. Rejects when it is not one. */
export async function openCsvFile(path: string, database: Database): Promise<RowSource> {
  const options = `header = true, delim = ',', quote = '"', escape = '"', max_line_size = ${maxLineBytes}`;
  const file = sqlString(resolve(path));
  const header = await describe(database, `read_csv(${file}, ${options}, all_varchar = true)`, path);
  return {
    label: path,
    header: header.map(({ name }) => name),
    from: `read_csv(${file}, ${options}, all_varchar = true)`,
    inferColumns: async () =>
      (await describe(database, `read_csv(${file}, ${options})`, path)).map(({ name, type }) => ({
        name: name.replace(/ \[UTC\]$/, ''),
        type: inferredType(name, type),
      })),
  };
}

async function describe(
  database: Database,
  from: string,
  path: string
): Promise<readonly Record<'name' | 'type', string>[]> {
  try {
    const rows = await database.rows(`DESCRIBE SELECT * FROM ${from}`);
    return rows.map(([name, type]) => ({ name: name ?? '', type: type ?? '' }));
  } catch (error) {
    throw new Error(`${path} cannot be read as CSV: ${firstLine(error)}`);
  }
}

/** The first line of an error's message; DuckDB adds advice for SQL users below it. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** The KQL type of a column whose table is not documented, from what DuckDB makes of its values. */
function inferredType(name: string, sqlType: string): Column['type'] {
  const types: Readonly<Record<string, KqlType>> = {
    BIGINT: 'long',
    BOOLEAN: 'bool',
    DATE: 'datetime',
    DOUBLE: 'real',
    TIMESTAMP: 'datetime',
    'TIMESTAMP WITH TIME ZONE': 'datetime',
  };
  return /^(TimeGenerated|Timestamp)( \[UTC\])?$/.test(name) ? 'datetime' : (types[sqlType] ?? 'string');
}
