import { type Database } from '../engine/database';
import { sqlString } from '../kql/sqlText';
import { type Table } from '../tables/defineTable';
import { JsonColumns } from './jsonColumns';
import { jsonItems } from './jsonItems';
import { jsonText } from './jsonText';
import { type SkippedLine } from './loadSummary';
import { type RowSource } from './rowSource';
import { tableFor } from './tableRule';
import { eventRow } from './windowsEvents/eventRow';
import { readRawEvent } from './windowsEvents/rawEvent';
import { securityEventRow } from './windowsEvents/securityEventRow';

/** Rows on their way into a table of DuckDB that holds each as the text of a JSON object of texts. */
interface Staged {
  readonly storage: string;
  readonly columns: JsonColumns;
  append(row: Readonly<Record<string, unknown>>): void;
  close(): void;
}

/** Opens a file of JSON rows or raw Windows events. It gives one source per table that its rows go to. */
export async function openJsonFile(
  path: string,
  label: string,
  database: Database,
  documented: readonly Table[]
): Promise<readonly RowSource[]> {
  const staged = new Map<string, Staged>();
  const skipped: SkippedLine[] = [];
  try {
    for await (const item of jsonItems(path)) {
      if ('reason' in item) {
        skipped.push(item);
        continue;
      }
      const [table, row] = target(item.row);
      const stage = staged.get(table) ?? (await openStage(database));
      staged.set(table, stage);
      stage.append(row);
    }
  } finally {
    staged.forEach((stage) => stage.close());
  }
  if (staged.size === 0) {
    throw new Error(skipped[0] ? `line ${skipped[0].line}: ${skipped[0].reason}` : 'it holds no rows');
  }
  return [...staged].map(([table, stage], index) => ({
    ...sourceOf(label, stage, database),
    table: table === '' ? tableFor(path, stage.columns.names, documented) : table,
    // What could not be read belongs to no table; it is told once.
    skipped: async () => (index === 0 ? skipped : []),
  }));
}

/** Where a row goes: raw Windows events to their tables, any other where its file goes. */
function target(row: Readonly<Record<string, unknown>>): readonly [string, Readonly<Record<string, unknown>>] {
  const event = readRawEvent(row);
  if (!event) {
    return ['', row];
  }
  return event.channel.toLowerCase() === 'security'
    ? ['SecurityEvent', securityEventRow(event)]
    : ['Event', eventRow(event)];
}

async function openStage(database: Database): Promise<Staged> {
  const storage = database.newName('json');
  await database.run(`CREATE TABLE ${storage} (cells VARCHAR)`);
  const appender = await database.append(storage);
  const columns = new JsonColumns();
  return {
    storage,
    columns,
    append: (row) => {
      const cells: Record<string, string> = {};
      for (const [name, value] of Object.entries(row)) {
        columns.add(name, value);
        cells[name] = jsonText(value);
      }
      appender(JSON.stringify(cells));
    },
    close: () => appender(undefined),
  };
}

function sourceOf(label: string, { storage, columns }: Staged, database: Database): RowSource {
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
