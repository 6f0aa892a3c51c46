import { type Cell } from '../table';
import { finish, type Pausing } from '../work/pausing';
import { type CaseColumnKind, type CaseTable } from './caseTable';

/** Excel's limits (Microsoft, "Excel specifications and limits"): rows with the header, letters of a cell and a name. */
export const EXCEL_LIMITS = { rows: 1_048_576, cell: 32_767, sheetName: 31 } as const;
type Limits = Readonly<Record<keyof typeof EXCEL_LIMITS, number>>;

/** What XML 1.0 cannot hold, and surrogates that stand alone. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const NOT_IN_NAMES = /[\\/?*[\]:\u0000-\u001f]/g;

export interface Sheet {
  readonly name: string;
  readonly title: string;
  /** Of the table that it is of. */
  readonly notes: readonly string[];
  readonly columns: ReadonlyArray<{ readonly name: string; readonly kind: CaseColumnKind }>;
  /** Cells by row; the header is not among them. */
  readonly rows: ReadonlyArray<readonly Cell[]>;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** What Excel could not hold as it was, in sentences. */
  readonly remarks: readonly string[];
}

/**
 * Lays tables out within Excel's limits: a long table goes on in a sheet of its own, a long cell is cut and said so,
 * characters that a workbook cannot hold are shown as U+FFFD. Sheet names are unique without regard to case.
 */
export const layOutSheets = (tables: readonly CaseTable[], limits: Limits = EXCEL_LIMITS): Workbook =>
  finish(layingOutSheets(tables, limits));

/** The same, with a pause after each table. */
export function* layingOutSheets(tables: readonly CaseTable[], limits: Limits = EXCEL_LIMITS): Pausing<Workbook> {
  const taken = new Set<string>();
  const remarks: string[] = [];
  const sheets: Sheet[] = [];
  for (const [at, table] of tables.entries()) {
    let cut = 0;
    const cell = (value: Cell): Cell => {
      if (typeof value !== 'string') {
        return value;
      }
      const text = value.replace(NOT_XML, '\ufffd');
      cut += text.length > limits.cell ? 1 : 0;
      return text.slice(0, limits.cell);
    };
    const perSheet = limits.rows - 1;
    const parts = Math.max(1, Math.ceil(table.length / perSheet));
    const laidOut = Array.from({ length: parts }, (_, part) => ({
      name: freeName(table.name, taken, limits.sheetName),
      title: table.title,
      notes: table.notes,
      columns: table.columns.map(({ name, kind }) => ({ name, kind })),
      rows: Array.from({ length: Math.min(perSheet, table.length - part * perSheet) }, (_unused, row) =>
        table.columns.map(({ values }) => cell(values[part * perSheet + row] ?? null))
      ),
    }));
    if (parts > 1) {
      remarks.push(
        `${table.title}: ${count(table.length)} rows are on ${parts} sheets, as many as Excel allows on each.`
      );
    }
    if (cut > 0) {
      remarks.push(
        `${table.title}: ${count(cut)} texts are cut at ${count(limits.cell)} characters, Excel's limit; CSV and JSON have them whole.`
      );
    }
    sheets.push(...laidOut);
    yield { done: at + 1, total: tables.length, items: 'tables' };
  }
  return { sheets, remarks };
}

const count = (n: number): string => n.toLocaleString('en-US');

/** A name that Excel accepts and no other sheet has. */
function freeName(wanted: string, taken: Set<string>, longest: number): string {
  const plain =
    wanted
      .replace(NOT_IN_NAMES, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Table';
  for (let n = 1; ; n++) {
    const ending = n === 1 ? '' : ` (${n})`;
    const name = plain.slice(0, longest - ending.length) + ending;
    // Excel keeps the name History for itself.
    if (!taken.has(name.toLowerCase()) && name.toLowerCase() !== 'history') {
      taken.add(name.toLowerCase());
      return name;
    }
  }
}
