import { type Catalog, type StoredTable } from '../engine/catalog';
import { type Database } from '../engine/database';
import { firstLine } from '../engine/firstLine';
import { convert } from '../kql/conversion';
import { emptyValue, sqlTypes } from '../kql/sqlText';
import { type Column, type Table } from '../tables/defineTable';
import { type ColumnMatch, matchColumns } from './columnMatch';
import { type LoadedSource, unreadableSource } from './loadSummary';
import { type RowSource } from './rowSource';

/** A source together with the table that it goes to. */
export interface Assignment {
  readonly source: RowSource;
  readonly tableName: string;
}

interface PlannedTable {
  readonly table: Table;
  readonly sources: readonly { readonly source: RowSource; readonly match: ColumnMatch }[];
}

/** Loads the sources into their tables; documented tables that nothing goes to exist too, without rows. */
export async function loadTables(
  database: Database,
  assignments: readonly Assignment[],
  documented: readonly Table[]
): Promise<{ readonly catalog: Catalog; readonly loaded: readonly LoadedSource[] }> {
  const catalog = new Map<string, StoredTable>(documented.map((table) => [table.name, { table, stored: new Map() }]));
  const loaded: LoadedSource[] = [];
  for (const [index, planned] of (await plan(assignments, documented)).entries()) {
    const stored = await createTable(database, planned, `t${index}`);
    catalog.set(planned.table.name, stored);
    for (const { source, match } of planned.sources) {
      loaded.push(await loadSource(database, stored, source, match));
    }
  }
  return { catalog, loaded };
}

async function plan(assignments: readonly Assignment[], documented: readonly Table[]): Promise<PlannedTable[]> {
  const names = [...new Set(assignments.map(({ tableName }) => tableName))];
  return Promise.all(
    names.map(async (name): Promise<PlannedTable> => {
      const sources = assignments.filter(({ tableName }) => tableName === name).map(({ source }) => source);
      const table = documented.find((known) => known.name === name) ?? { name, columns: await ownColumns(sources) };
      return {
        table,
        sources: sources.map((source) => ({ source, match: matchColumns(source.header, table.columns) })),
      };
    })
  );
}

/** The columns of a table that is not documented: those of its files; where two disagree on a type, string. */
async function ownColumns(sources: readonly RowSource[]): Promise<readonly Column[]> {
  const columns = new Map<string, Column>();
  for (const column of (await Promise.all(sources.map((source) => source.inferColumns()))).flat()) {
    const known = columns.get(column.name);
    columns.set(column.name, known && known.type !== column.type ? { ...column, type: 'string' } : column);
  }
  return [...columns.values()];
}

async function createTable(database: Database, planned: PlannedTable, storage: string): Promise<StoredTable> {
  const filled = new Set(planned.sources.flatMap(({ match }) => match.filled.map(({ column }) => column.name)));
  const columns = planned.table.columns.filter(({ name }) => filled.has(name));
  const stored = new Map(columns.map(({ name }, index) => [name, `f${index}`]));
  const definitions = columns.map(({ name, type }) => `${stored.get(name)} ${sqlTypes[type]}`);
  await database.run(`CREATE TABLE ${storage} (${definitions.join(', ') || 'nothing BOOLEAN'})`);
  return { table: planned.table, storage, stored };
}

async function loadSource(
  database: Database,
  { table, storage, stored }: StoredTable,
  source: RowSource,
  { filled, dropped }: ColumnMatch
): Promise<LoadedSource> {
  try {
    await database.run(`CREATE TEMP TABLE staged AS SELECT * FROM ${source.from}`);
    const cells = new Map(filled.map(({ source: name, column }) => [column.name, cellSql(name, column)]));
    const columns = table.columns.filter(({ name }) => stored.has(name));
    const items = columns.map(({ name, type }) => cells.get(name) ?? emptyValue(type));
    await database.run(
      `INSERT INTO ${storage} (${columns.map(({ name }) => stored.get(name)).join(', ')}) SELECT ${items.join(', ')} FROM staged`
    );
    const counts = filled.map(
      ({ source: name, column }) =>
        `count(*) FILTER (WHERE ${textSql(name)} <> '' AND ${cellSql(name, column)} IS NULL)`
    );
    const [row = []] = await database.rows(
      `SELECT ${['count(*)', ...counts, timelessSql(table, cells)].join(', ')} FROM staged`
    );
    const badCells = filled
      .map(({ source: name }, index) => ({ column: name, count: Number(row[index + 1]) }))
      .filter(({ count }) => count > 0);
    const skipped = (await source.skipped?.()) ?? [];
    const [rows, timeless] = [Number(row[0]), Number(row.at(-1))];
    return {
      source: source.label,
      table: table.name,
      rows,
      dropped,
      badCells,
      skipped,
      ...(timeless > 0 && { timeless }),
    };
  } catch (error) {
    return unreadableSource(source.label, firstLine(error));
  } finally {
    await database.run('DROP TABLE IF EXISTS staged');
    await source.release?.();
  }
}

/** SQL of how many rows have no time; none in a table that knows no time. */
function timelessSql({ columns }: Table, cells: ReadonlyMap<string, string>): string {
  return columns.some(({ name }) => name === 'TimeGenerated')
    ? `count(*) FILTER (WHERE ${cells.get('TimeGenerated') ?? 'NULL'} IS NULL)`
    : '0';
}

function textSql(name: string): string {
  return `coalesce("${name.replace(/"/g, '""')}", '')`;
}

/** SQL of a cell's value; null when its text is not a value of the column's type. */
function cellSql(name: string, { type }: Column): string {
  const text = textSql(name);
  if (type === 'dynamic') {
    return `kql_parse_json(${text})`;
  }
  // Tools that hold whole numbers with gaps as reals export them as 4688.0.
  const spelled = type === 'int' || type === 'long' ? `regexp_replace(${text}, '\\.0+$', '')` : text;
  return convert({ sql: spelled, type: 'string' }, type).sql;
}
