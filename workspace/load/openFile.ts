import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type Database } from '../engine/database';
import { firstLine } from '../engine/firstLine';
import { type Table } from '../tables/defineTable';
import { isAuditLogFile, openAuditLog } from './auditd/auditLogFile';
import { isFoldedAuditLog, unfoldAuditLog } from './auditd/foldedAuditLog';
import { openCsvFile } from './csvFile';
import { openJsonFile } from './jsonFile';
import { type LoadedSource, unreadableSource } from './loadSummary';
import { openParquetFile } from './parquetFile';
import { type RowSource } from './rowSource';
import { isDataFile, tableFor } from './tableRule';
import { unpack } from './zipArchive';

/** What a file holds: rows for tables, or the reason why it cannot be read. */
export interface OpenedFile {
  readonly sources: readonly (RowSource & { readonly table: string })[];
  readonly unreadable: readonly LoadedSource[];
}

/** Opens a data file by its extension; of an archive, all data files inside. Never rejects. */
export async function openFile(
  path: string,
  label: string,
  database: Database,
  documented: readonly Table[]
): Promise<OpenedFile> {
  try {
    return /\.zip$/i.test(path)
      ? await openArchive(path, label, database, documented)
      : { sources: await openRows(path, label, database, documented), unreadable: [] };
  } catch (error) {
    return { sources: [], unreadable: [unreadableSource(label, reasonOf(error, path, label))] };
  }
}

/** The first line of the message, with the file's label in place of its full path. */
function reasonOf(error: unknown, path: string, label: string): string {
  return firstLine(error)
    .replace(/^(not CSV: )?(Error: )?/, '$1')
    .replaceAll(resolve(path), label);
}

async function openRows(
  path: string,
  label: string,
  database: Database,
  documented: readonly Table[]
): Promise<OpenedFile['sources']> {
  if (/\.csv(\.gz)?$/i.test(path)) {
    const source = await openCsvFile(path, label, database);
    return isFoldedAuditLog(source.header)
      ? [await unfoldAuditLog(source, database)]
      : [{ ...source, table: tableFor(path, source.header, documented) }];
  }
  if (isAuditLogFile(path)) {
    return [await openAuditLog(path, label, database)];
  }
  if (/\.parquet$/i.test(path)) {
    const source = await openParquetFile(path, label, database);
    return [{ ...source, table: tableFor(path, source.header, documented) }];
  }
  const sources = await openJsonFile(path, label, database, documented);
  return sources.map((source) => ({ ...source, table: source.table ?? tableFor(path, source.header, documented) }));
}

/** The unpacked files live as long as their rows are not loaded. */
async function openArchive(
  path: string,
  label: string,
  database: Database,
  documented: readonly Table[]
): Promise<OpenedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'casefile-evidence-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const files = await unpack(path, folder, (name) => isDataFile(name) && !/\.zip$/i.test(name));
    if (files.length === 0) {
      throw new Error('the archive holds no data file');
    }
    const opened: OpenedFile[] = [];
    for (const file of files) {
      opened.push(await openFile(file.path, `${label}/${basename(file.name)}`, database, documented));
    }
    const sources = opened.flatMap((each) => each.sources);
    let left = sources.length;
    const release = async (own: RowSource): Promise<void> => {
      await own.release?.();
      left -= 1;
      if (left === 0) {
        await remove();
      }
    };
    if (left === 0) {
      await remove();
    }
    return {
      sources: sources.map((source) => ({ ...source, release: () => release(source) })),
      unreadable: opened.flatMap((each) => each.unreadable),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
