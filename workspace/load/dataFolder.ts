import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Database } from '../engine/database';
import { type Table } from '../tables/defineTable';
import { openCsvFile } from './csvFile';
import { type Assignment } from './loadTables';
import { isDataFile, tableFor } from './tableRule';

/** A file whose table the user named. */
export interface NamedFile {
  readonly table: string;
  readonly file: string;
}

/**
 * Finds the data files of a folder (not of its sub-folders) and decides on their tables. A file that the user
 * assigned to a table goes there, whether it lies in the folder or not. Rejects when the folder cannot be read.
 */
export async function assignFiles(
  database: Database,
  folder: string | undefined,
  named: readonly NamedFile[],
  documented: readonly Table[]
): Promise<readonly Assignment[]> {
  const assigned = new Set(named.map(({ file }) => resolve(file)));
  const found = folder === undefined ? [] : (await readdir(folder)).filter(isDataFile).sort();
  const paths = found.map((name) => join(folder ?? '', name)).filter((path) => !assigned.has(resolve(path)));
  const assignments: Assignment[] = [];
  for (const { table, file } of named) {
    assignments.push({ source: await shortLabel(database, file), tableName: table });
  }
  for (const path of paths) {
    const source = await shortLabel(database, path);
    assignments.push({ source, tableName: tableFor(path, source.header, documented) });
  }
  return assignments;
}

async function shortLabel(database: Database, path: string): Promise<Assignment['source']> {
  return { ...(await openCsvFile(path, database)), label: basename(path) };
}
