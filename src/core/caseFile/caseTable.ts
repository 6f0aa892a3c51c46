import { type Cell } from '../table';

/** What the cells of a column are; times are milliseconds since 1970 UTC. */
export type CaseColumnKind = 'time' | 'number' | 'string' | 'boolean';

export interface CaseColumn {
  readonly name: string;
  readonly kind: CaseColumnKind;
  readonly values: readonly Cell[];
}

/** One table of a case: what a sheet, a CSV file or a part of the report is made of. */
export interface CaseTable {
  /** What it is called where names are short and unique, as `processTree`. */
  readonly name: string;
  /** What it is called in words. */
  readonly title: string;
  /** Notices of the query: what was cut, what could not be read. */
  readonly notes: readonly string[];
  readonly columns: readonly CaseColumn[];
  /** Rows of each column. */
  readonly length: number;
}

/** The rows of a table as texts, the way that CSV and the report show them: times in ISO 8601 UTC, null as "". */
export function* rowTexts(table: CaseTable): Generator<readonly string[]> {
  for (let row = 0; row < table.length; row++) {
    yield table.columns.map(({ kind, values }) => cellText(kind, values[row] ?? null));
  }
}

/** One cell as text. A time that no calendar has is its number. */
export function cellText(kind: CaseColumnKind, value: Cell): string {
  if (value === null) {
    return '';
  }
  const time = kind === 'time' ? new Date(Number(value)) : undefined;
  return time === undefined || Number.isNaN(time.getTime()) ? String(value) : time.toISOString();
}
