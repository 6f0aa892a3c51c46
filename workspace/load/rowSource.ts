import { sqlString } from '../kql/sqlText';
import { type Column } from '../tables/defineTable';

/** Rows to load, all cells as text; an empty cell is a missing value. */
export interface RowSource {
  /** What the summary calls it. */
  readonly label: string;
  readonly header: readonly string[];
  /** A FROM item with a VARCHAR column per name of the header. */
  readonly from: string;
  /** Names and types of the columns, for rows that have no documented table. */
  inferColumns(): Promise<readonly Column[]>;
}

/** Rows made by a program. The cells of one column come from the same key of every row. */
export function rowsInMemory(label: string, rows: readonly Readonly<Record<string, string>>[]): RowSource {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const values = rows.map((row) => `(${header.map((name) => sqlString(row[name] ?? '')).join(', ')})`);
  const names = header.map((name) => `"${name}"`).join(', ');
  return {
    label,
    header,
    from: `(VALUES ${values.join(',\n')}) AS rows_in_memory(${names})`,
    inferColumns: async () => header.map((name) => ({ name, type: 'string' })),
  };
}
