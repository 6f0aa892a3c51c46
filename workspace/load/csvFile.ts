import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Database } from '../engine/database';
import { sqlString } from '../kql/sqlText';
import { type DescribedColumn, inferColumns } from './inferColumns';
import { type SkippedLine } from './loadSummary';
import { type RowSource } from './rowSource';

/** One evidence row can hold a whole script; DuckDB's own limit of 2 MB is too small for some. */
const maxLineBytes = 64 * 1024 * 1024;

/** All that DuckDB would guess: it might take rows for comments or a preface, and pass over them. */
const readOptions = `header = true, delim = ',', quote = '"', escape = '"', comment = '', skip = 0, max_line_size = ${maxLineBytes}`;

/**
 * Opens a CSV or CSV.gz file: comma separated, quoted with `"`, first line names. Lines that are not like the
 * others are passed over and told. Rejects when it is no such file.
 */
export async function openCsvFile(path: string, label: string, database: Database): Promise<RowSource> {
  const file = sqlString(resolve(path));
  const lenient = `read_csv(${file}, ${readOptions}, all_varchar = true, ignore_errors = true)`;
  const header = (await describe(database, lenient)).map(({ name }) => name);
  if (header.length === 0 || header.join('').trim() === '' || (await stat(path)).size === 0) {
    throw new Error('its first line names no columns');
  }
  return {
    label,
    header,
    from: `read_csv(${file}, ${readOptions}, all_varchar = true, store_rejects = true, rejects_limit = 0)`,
    skipped: () => takeRejects(database),
    inferColumns: async () =>
      inferColumns(
        database,
        await describe(database, `read_csv(${file}, ${readOptions}, ignore_errors = true)`),
        lenient
      ),
  };
}

/** The lines that DuckDB passed over, which it keeps in tables of its own. */
async function takeRejects(database: Database): Promise<readonly SkippedLine[]> {
  const rows = await database.rows(
    'SELECT line, any_value(error_message) FROM reject_errors GROUP BY line ORDER BY line'
  );
  await database.run('DROP TABLE reject_errors');
  await database.run('DROP TABLE reject_scans');
  return rows.map(([line, reason]) => ({ line: Number(line), reason: (reason ?? '').split('\n')[0] ?? '' }));
}

async function describe(database: Database, from: string): Promise<readonly DescribedColumn[]> {
  try {
    const rows = await database.rows(`DESCRIBE SELECT * FROM ${from}`);
    return rows.map(([name, type]) => ({ name: name ?? '', type: type ?? '' }));
  } catch (error) {
    throw new Error(`not CSV: ${csvProblem(error)}`);
  }
}

/** The line and the reason, out of a long message that advises on options and repeats the row. */
function csvProblem(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n');
  const told = lines.filter((line) => line !== '' && !line.startsWith('Original Line')).slice(0, 2);
  return told.join(': ').replace(/^(Error: )?(Invalid Input Error: )?/, '');
}
