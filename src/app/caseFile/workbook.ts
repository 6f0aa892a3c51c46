import { type CaseTable } from '../../core/caseFile/caseTable';
import { layingOutSheets, type Sheet } from '../../core/caseFile/sheets';
import { type Cell } from '../../core/table';
import { type Pace, pacedWork } from './pace';
import writeExcel, { type Feature, type Sheet as SheetOf } from 'write-excel-file/universal';

type ExcelSheet = SheetOf<Blob>;

const TIME_FORMAT = 'yyyy-mm-dd hh:mm:ss.000';
/** Text stays text when a cell is edited, also one that starts like a formula. */
const TEXT_FORMAT = '@';
const WIDTHS = { time: 24, number: 12, boolean: 9, string: 32 } as const;

/**
 * Tables as an Excel workbook: a sheet each, its header frozen and with filters, cells typed, times in UTC. The first
 * sheet lists the others and says what Excel could not hold. No cell is a formula.
 */
export async function workbookOf(tables: readonly CaseTable[], pace: Pace): Promise<Blob> {
  const { sheets, remarks } = await pacedWork(layingOutSheets(tables), pace);
  const contents = contentsSheet(sheets, remarks);
  return writeExcel([contents, ...sheets].map(excelSheet), { features: [filterOf([contents, ...sheets])] }).toBlob();
}

function contentsSheet(sheets: readonly Sheet[], remarks: readonly string[]): Sheet {
  return {
    name: 'Case',
    title: 'Case',
    notes: [],
    columns: [
      { name: 'Sheet', kind: 'string' },
      { name: 'What', kind: 'string' },
      { name: 'Rows', kind: 'number' },
      { name: 'Columns', kind: 'number' },
      { name: 'Notes', kind: 'string' },
    ],
    rows: [
      ...sheets.map(({ name, title, rows, columns, notes }) => [
        name,
        title,
        rows.length,
        columns.length,
        notes.join(' '),
      ]),
      ...remarks.map((remark) => [null, null, null, null, remark]),
      [null, null, null, null, 'All times are UTC.'],
    ],
  };
}

const excelSheet = ({ name, columns, rows }: Sheet): ExcelSheet => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map(({ kind }) => ({ width: WIDTHS[kind] })),
  data: [
    columns.map((column) => ({
      value: excelText(column.name),
      type: String,
      fontWeight: 'bold' as const,
      format: TEXT_FORMAT,
    })),
    ...rows.map((row) => row.map((cell, at) => excelCell(columns[at]!.kind, cell))),
  ],
});

function excelCell(kind: keyof typeof WIDTHS, cell: Cell): ExcelSheet['data'][number][number] {
  if (cell === null || cell === '') {
    return null;
  }
  if (kind === 'time' && typeof cell === 'number' && isExcelTime(cell)) {
    return { value: new Date(cell), type: Date, format: TIME_FORMAT };
  }
  if (typeof cell === 'number' && Number.isFinite(cell)) {
    return { value: cell, type: Number };
  }
  return typeof cell === 'boolean'
    ? { value: cell, type: Boolean }
    : { value: excelText(String(cell)), type: String, format: TEXT_FORMAT };
}

/** Excel reads `_x0041_` as A; what looks so has its underline written that way (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
const excelText = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** Excel counts days from 1900 to the end of 9999. */
const isExcelTime = (time: number): boolean => time >= Date.UTC(1900, 2, 1) && time < Date.UTC(10_000, 0, 1);

/** Filter buttons on every header; the library leaves them to features (ECMA-376 part 1, 18.3.1.2 autoFilter). */
function filterOf(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const { columns, rows } = sheets[sheetIndex]!;
            const area = `A1:${columnLetters(Math.max(1, columns.length))}${rows.length + 1}`;
            return columns.length === 0 ? xml : xml.replace('</sheetData>', `</sheetData><autoFilter ref="${area}"/>`);
          },
        },
      },
    },
  };
}

/** 1 is A, 27 is AA. */
const columnLetters = (n: number): string =>
  n === 0 ? '' : columnLetters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));
