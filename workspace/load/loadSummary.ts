/** What became of one source of rows. */
export interface LoadedSource {
  readonly source: string;
  readonly table: string;
  readonly rows: number;
  /** Columns of the source that its table does not have. */
  readonly dropped: readonly string[];
  /** Cells that are no value of their column's type, and were loaded as null. */
  readonly badCells: readonly { readonly column: string; readonly count: number }[];
}

/** The lines that tell a user what was loaded, source by source. */
export function printSummary(loaded: readonly LoadedSource[]): readonly string[] {
  return loaded.flatMap(({ source, table, rows, dropped, badCells }) => [
    `${source} -> ${table}: ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    ...(dropped.length > 0 ? [`  not a column of ${table}, dropped: ${dropped.join(', ')}`] : []),
    ...badCells.map(({ column, count }) => `  unreadable values of ${column}, loaded as null: ${count}`),
  ]);
}
