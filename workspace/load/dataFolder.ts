import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Database } from '../engine/database';
import { type Table } from '../tables/defineTable';
import { type LoadedSource } from './loadSummary';
import { type Assignment } from './loadTables';
import { openFile } from './openFile';
import { isDataFile } from './tableRule';

/** A file whose table the user named. */
export interface NamedFile {
  readonly table: string;
  readonly file: string;
}

/** The sources of a folder with their tables, and what of it cannot be read. */
export interface AssignedFiles {
  readonly assignments: readonly Assignment[];
  readonly unreadable: readonly LoadedSource[];
}

/**
 * Finds the data files of a folder (not of its sub-folders) and decides on their tables. A file that the user
 * assigned to a table goes there, whether it lies in the folder or not. Rejects when the folder or a file that
 * the user named cannot be read.
 */
export async function assignFiles(
  database: Database,
  folder: string | undefined,
  named: readonly NamedFile[],
  documented: readonly Table[]
): Promise<AssignedFiles> {
  const assigned = new Set(named.map(({ file }) => resolve(file)));
  const found = folder === undefined ? [] : (await readdir(folder)).filter(isDataFile).sort();
  const paths = found.map((name) => join(folder ?? '', name)).filter((path) => !assigned.has(resolve(path)));
  const assignments: Assignment[] = [];
  const unreadable: LoadedSource[] = [];
  for (const { table, file } of named) {
    const opened = await openFile(file, basename(file), database, documented);
    const [problem] = opened.unreadable;
    if (problem) {
      throw new Error(`${file} cannot be read: ${problem.unreadable ?? ''}`);
    }
    assignments.push(...opened.sources.map((source) => ({ source, tableName: table })));
  }
  for (const path of paths) {
    const opened = await openFile(path, basename(path), database, documented);
    assignments.push(...opened.sources.map((source) => ({ source, tableName: source.table })));
    unreadable.push(...opened.unreadable);
  }
  return { assignments, unreadable };
}
