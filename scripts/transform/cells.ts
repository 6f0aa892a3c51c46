/** A row of an export: CSV gives texts, JSON also numbers and booleans. */
export type Row = Readonly<Record<string, unknown>>;

/** The cell as text; "" where there is none. */
export function textCell(row: Row, column: string): string {
  const cell = row[column];
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** The cell as a number, true being 1 and false 0; null for anything else. */
export function numberCell(row: Row, column: string): number | null {
  const text = textCell(row, column).trim();
  if (/^(true|false)$/i.test(text)) {
    return Number(text.toLowerCase() === 'true');
  }
  const value = text === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The cell as milliseconds since 1970 UTC; a time without a zone is in UTC. Null for anything else. */
export function timeCell(row: Row, column: string): number | null {
  const text = textCell(row, column).trim();
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
  const time = typeof row[column] === 'number' ? row[column] : Date.parse(zoned);
  return Number.isFinite(time) ? time : null;
}

/** Whether any row has a value in the column. */
export const hasColumn = (rows: readonly Row[], column: string): boolean =>
  rows.some((row) => row[column] !== undefined && row[column] !== null);
