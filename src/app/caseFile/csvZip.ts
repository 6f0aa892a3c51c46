import { strToU8 } from 'fflate';
import { type CaseTable } from '../../core/caseFile/caseTable';
import { csvLines } from '../../core/caseFile/csv';
import { layOutSheets } from '../../core/caseFile/sheets';
import { type Pace } from './pace';
import { zipFiles } from './zipFiles';

/** Spreadsheets read CSV as UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = '\ufeff';

/** A zip with a CSV file for each table. */
export async function csvZipOf(tables: readonly CaseTable[], pace: Pace): Promise<Blob> {
  // Names that are free and legal for sheets are so for files too.
  const { sheets } = layOutSheets(tables.map((table) => ({ ...table, length: 0 })));
  const files: Record<string, Uint8Array> = {};
  for (const [at, table] of tables.entries()) {
    const lines = [BYTE_ORDER_MARK];
    for (const line of csvLines(table)) {
      lines.push(line);
      await pace.breathe();
    }
    files[`${sheets[at]!.name}.csv`] = strToU8(lines.join(''));
  }
  return zipFiles(files, () => pace.breathe());
}
