import { type CaseTable, cellText } from './caseTable';

/** Reads a column of a case table as text, row by row; a missing column is "" throughout. */
export function textOf(table: CaseTable, name: string): (row: number) => string {
  const column = table.columns.find((candidate) => candidate.name === name);
  return (row) => (column === undefined ? '' : cellText(column.kind, column.values[row] ?? null));
}
