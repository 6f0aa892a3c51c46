import { sqlString } from '../kql/sqlText';
import { type Column } from '../tables/defineTable';
import { type SkippedLine } from './loadSummary';

/** Rows to load, all cells as text; an empty cell is a missing value. */
export interface RowSource {
  /** What the summary calls it. */
  readonly label: string;
  readonly header: readonly string[];
  /** A FROM item with a VARCHAR column per name of the header. */
  readonly from: string;
  /** The table that the form of the rows tells, whatever their file is called. */
  readonly table?: string;
  /** The lines that could not be read; asked for once, after the rows were read. */
  skipped?(): Promise<readonly SkippedLine[]>;
  /** Gives back what holds the rows. */
  release?(): Promise<void>;
  /** Names and types of the columns, for rows that have no documented table. */
  inferColumns(): Promise<readonly Column[]>;
}

/** Rows made by a program. The cells of one column come from the same key of every row. */
export function rowsInMemory(label: string, rows: readonly Readonly<Record<string, string>>[]): RowSource {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  // One JSON text is read several times faster than a VALUES list of as many literals.
  const cells = sqlString(JSON.stringify(rows.map((row) => header.map((name) => row[name] ?? ''))));
  const columns = header.map((name, index) => `cells[${index + 1}] AS "${name}"`).join(', ');
  return {
    label,
    header,
    from: `(SELECT ${columns} FROM (SELECT unnest(from_json(${cells}, '[["VARCHAR"]]')) AS cells)) AS rows_in_memory`,
    inferColumns: async () => header.map((name) => ({ name, type: 'string' })),
  };
}
