/** A row of the input: texts by column name. */
export type InputRow = Readonly<Record<string, unknown>>;

/** Options as given, by name without dashes. */
export type TransformOptions = Readonly<Record<string, string | undefined>>;

export interface Transform {
  /** Names of its options; each takes a value. */
  readonly options: readonly string[];
  /** Rows to one JSON document. Throws an Error with a sentence for options or rows that it cannot use. */
  run(rows: readonly InputRow[], options: TransformOptions): unknown;
}

/** The texts of a column, row by row; "" where a row has none. Throws when no row has the column. */
export function columnOf(rows: readonly InputRow[], name: string | undefined): readonly string[] {
  if (name === undefined) {
    throw new Error('Name the column to read, as --column CommandLine.');
  }
  if (rows.length > 0 && !rows.some((row) => name in row)) {
    throw new Error(`There is no column "${name}". Known are ${Object.keys(rows[0]!).join(', ')}.`);
  }
  return rows.map((row) => textOf(row[name]));
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' ? cell : cell === null || cell === undefined ? '' : JSON.stringify(cell);
