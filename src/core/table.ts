/** A value of a query answer: datetimes are milliseconds since 1970 UTC, dynamic values are JSON text. */
export type Cell = string | number | boolean | null;

/** Column types as Log Analytics names them. */
export type ColumnType =
  'bool' | 'datetime' | 'decimal' | 'dynamic' | 'guid' | 'int' | 'long' | 'real' | 'string' | 'timespan';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: readonly Cell[];
}

/** The columns of one query answer, each `length` values long. */
export interface Table {
  readonly length: number;
  readonly columns: readonly Column[];
}

/** Reads a column as text, row by row; null and a missing column are "". */
export function textColumn(table: Table, name: string): (row: number) => string {
  const values = table.columns.find((column) => column.name === name)?.values;
  return (row) => String(values?.[row] ?? '');
}

/** Reads a column as numbers (datetimes: milliseconds since 1970 UTC); null where there is none. */
export function numberColumn(table: Table, name: string): (row: number) => number | null {
  const values = table.columns.find((column) => column.name === name)?.values;
  return (row) => {
    const value = values?.[row];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
}
