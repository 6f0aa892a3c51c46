import { type RowSource } from '../../workspace/load/rowSource';

/** Rows that DuckDB makes, each from its number `i`. */
export interface GeneratedTable {
  readonly name: string;
  readonly rows: number;
  /** SQL of each column's text. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The rows as a source to load, as a file would be. */
export function generatedRows({ rows, cells }: GeneratedTable): RowSource {
  const items = Object.entries(cells).map(([name, sql]) => `${sql} AS "${name}"`);
  return {
    label: 'generated',
    header: Object.keys(cells),
    from: `(SELECT ${items.join(', ')} FROM range(${rows}) t(i)) AS made`,
    inferColumns: async () => [],
  };
}
