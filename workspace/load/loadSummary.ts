/** A line of a file that could not be read, and was passed over. */
export interface SkippedLine {
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

/** What became of one source of rows. */
export interface LoadedSource {
  readonly source: string;
  /** Empty for a source of which nothing could be read. */
  readonly table: string;
  readonly rows: number;
  /** Columns of the source that its table does not have. */
  readonly dropped: readonly string[];
  /** Cells that are no value of their column's type, and were loaded as null. */
  readonly badCells: readonly { readonly column: string; readonly count: number }[];
  readonly skipped: readonly SkippedLine[];
  /** Rows without a TimeGenerated, of a table that has the column; left out when there are none. */
  readonly timeless?: number;
  /** Why nothing of the source could be read. */
  readonly unreadable?: string;
}

const toldLines = 5;

/** The report of a source of which nothing could be read. */
export function unreadableSource(source: string, reason: string): LoadedSource {
  return { source, table: '', rows: 0, dropped: [], badCells: [], skipped: [], unreadable: reason };
}

/** The lines that tell a user what was loaded, source by source. */
export function printSummary(loaded: readonly LoadedSource[]): readonly string[] {
  return loaded.flatMap(({ source, table, rows, dropped, badCells, skipped, timeless = 0, unreadable }) =>
    unreadable !== undefined
      ? [`${source} cannot be read, skipped: ${unreadable}`]
      : [
          `${source} -> ${table}: ${rows} ${rows === 1 ? 'row' : 'rows'}`,
          ...(dropped.length > 0 ? [`  not a column of ${table}, dropped: ${dropped.join(', ')}`] : []),
          ...badCells.map(({ column, count }) => `  unreadable values of ${column}, loaded as null: ${count}`),
          ...(timeless > 0
            ? [`  without a TimeGenerated, found only by queries without a time span: ${timeless}`]
            : []),
          ...skipped.slice(0, toldLines).map(({ line, reason }) => `  line ${line} skipped: ${reason}`),
          ...(skipped.length > toldLines ? [`  and ${skipped.length - toldLines} more lines skipped`] : []),
        ]
  );
}
