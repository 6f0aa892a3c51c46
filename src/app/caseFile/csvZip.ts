import { strToU8 } from 'fflate';
import { type CaseTable } from '../../core/caseFile/caseTable';
import { csvOf } from '../../core/caseFile/csv';
import { layOutSheets } from '../../core/caseFile/sheets';
import { zipFiles } from './zipFiles';

/** Spreadsheets read CSV as UTF-8 only behind this mark. */
const BYTE_ORDER_MARK = '\ufeff';

/** A zip with a CSV file for each table. */
export function csvZipOf(tables: readonly CaseTable[]): Promise<Blob> {
  // Names that are free and legal for sheets are so for files too.
  const { sheets } = layOutSheets(tables.map((table) => ({ ...table, length: 0 })));
  return zipFiles(
    Object.fromEntries(tables.map((table, at) => [`${sheets[at]!.name}.csv`, strToU8(BYTE_ORDER_MARK + csvOf(table))]))
  );
}
