import { type CaseTable } from '../../core/caseFile/caseTable';
import { type ReportHead, reportOf } from '../../core/caseFile/report';
import { csvZipOf } from './csvZip';
import { jsonOf } from './caseJson';
import { type Pace } from './pace';

/** A kind of file that a case is saved as. */
export interface Format {
  readonly label: string;
  readonly ending: string;
  write(head: ReportHead, tables: readonly CaseTable[], pace: Pace): Promise<Blob>;
}

export const FORMATS: readonly Format[] = [
  {
    label: 'Excel workbook',
    ending: 'xlsx',
    // The writer of workbooks is loaded with the first one that is saved.
    write: async (_, tables, pace) => (await import('./workbook')).workbookOf(tables, pace),
  },
  { label: 'CSV files (zip)', ending: 'zip', write: (_, tables, pace) => csvZipOf(tables, pace) },
  { label: 'JSON', ending: 'json', write: (_, tables, pace) => jsonOf(tables, pace) },
  {
    label: 'Report (Markdown)',
    ending: 'md',
    write: (head, tables) => Promise.resolve(new Blob([reportOf(head, tables)], { type: 'text/markdown' })),
  },
];
