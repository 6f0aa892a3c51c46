import { type Database } from '../engine/database';
import { sqlString } from '../kql/sqlText';
import { JsonColumns } from './jsonColumns';
import { jsonText } from './jsonText';
import { type RowSource } from './rowSource';

/** Rows on their way into a table of DuckDB that holds each as the text of a JSON object of texts. */
export interface StagedRows {
  /** Names of the columns so far. */
  readonly header: readonly string[];
  append(row: Readonly<Record<string, unknown>>): void;
  /** Ends appending. */
  close(): void;
  /** The rows, once appending has ended. */
  source(label: string): RowSource;
}

/** Begins to stage rows, which need not fit into memory beside their table. */
export async function stageRows(database: Database): Promise<StagedRows> {
  const storage = database.newName('rows');
  await database.run(`CREATE TABLE ${storage} (cells VARCHAR)`);
  const appender = await database.append(storage);
  const columns = new JsonColumns();
  return {
    get header() {
      return columns.names;
    },
    append: (row) => {
      const cells: Record<string, string> = {};
      for (const [name, value] of Object.entries(row)) {
        columns.add(name, value);
        cells[name] = jsonText(value);
      }
      appender(JSON.stringify(cells));
    },
    close: () => appender(undefined),
    source: (label) => sourceOf(label, storage, columns, database),
  };
}

function sourceOf(label: string, storage: string, columns: JsonColumns, database: Database): RowSource {
  const pointer = (name: string): string => sqlString(`/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`);
  const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;
  // DuckDB does not tell names apart by case, so the first of such names stands for all.
  const names = columns.names.filter(
    (name, index, all) => all.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index
  );
  const items = names.map((name) => `json_extract_string(cells, ${pointer(name)}) AS ${quoted(name)}`);
  return {
    label,
    header: names,
    from: `(SELECT ${items.join(', ')} FROM ${storage}) AS json_rows`,
    inferColumns: async () => columns.columns.filter(({ name }) => names.includes(name)),
    release: () => database.run(`DROP TABLE ${storage}`),
  };
}
