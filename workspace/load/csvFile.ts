import { resolve } from 'node:path';
import { type Database } from '../engine/database';
import { sqlString } from '../kql/sqlText';
import { type DescribedColumn, inferColumns } from './inferColumns';
import { type RowSource } from './rowSource';

/** One evidence row can hold a whole script; DuckDB's own limit of 2 MB is too small for some. */
const maxLineBytes = 64 * 1024 * 1024;

/** All that DuckDB would guess: it might take rows for comments or a preface, and pass over them. */
const readOptions = `header = true, delim = ',', quote = '"', escape = '"', comment = '', skip = 0, max_line_size = ${maxLineBytes}`;

/** Opens a CSV or CSV.gz file: comma separated, quoted with `"`, first line names. Rejects when it is not one. */
export async function openCsvFile(path: string, database: Database): Promise<RowSource> {
  const file = sqlString(resolve(path));
  const from = `read_csv(${file}, ${readOptions}, all_varchar = true)`;
  const header = await describe(database, from, path);
  return {
    label: path,
    header: header.map(({ name }) => name),
    from,
    inferColumns: async () =>
      inferColumns(database, await describe(database, `read_csv(${file}, ${readOptions})`, path), from),
  };
}

async function describe(database: Database, from: string, path: string): Promise<readonly DescribedColumn[]> {
  try {
    const rows = await database.rows(`DESCRIBE SELECT * FROM ${from}`);
    return rows.map(([name, type]) => ({ name: name ?? '', type: type ?? '' }));
  } catch (error) {
    throw new Error(`${path} cannot be read as CSV: ${csvProblem(error)}`);
  }
}

/** The line and the reason, out of a long message that advises on options and repeats the row. */
function csvProblem(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n');
  const told = lines.filter((line) => line !== '' && !line.startsWith('Original Line')).slice(0, 2);
  return told.join(': ').replace(/^Invalid Input Error: /, '');
}
