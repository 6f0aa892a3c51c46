import fc from 'fast-check';
import { type Catalog } from './engine/catalog';
import { Database } from './engine/database';
import { runQuery, serviceLimits } from './engine/runQuery';
import { translateQuery } from './kql/translate';
import { type Binder, createBinder } from './kusto/adapter';
import { loadTables } from './load/loadTables';
import { rowsInMemory } from './load/rowSource';
import { Chooser } from './testing/generatedQueries/chooser';
import { tableColumns } from './testing/generatedQueries/columns';
import { generatedQuery } from './testing/generatedQueries/queries';
import { generatedTable } from './testing/generatedQueries/tables';
import { referenceRows } from './testing/referenceEvaluator/tables';
import { answer, Dynamic, type Rows, textOf } from './testing/referenceEvaluator/value';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 100);
const tableCount = 12;

const numbers = (minLength: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat({ max: 5_039 }), { minLength, maxLength: minLength + 40 });

let database: Database;
let binder: Binder;
let catalog: Catalog;
let tables: ReadonlyMap<string, Rows>;
beforeAll(async () => {
  const samples = fc.sample(numbers(40), tableCount);
  tables = new Map(samples.map((sample, index) => [`T${index}`, generatedTable(new Chooser(sample))]));
  database = await Database.open();
  const documented = [...tables.keys()].map((name) => ({ name, columns: tableColumns }));
  const assignments = [...tables]
    .filter(([, { rows }]) => rows.length > 0)
    .map(([tableName, table]) => ({ tableName, source: rowsInMemory(tableName, textRows(table)) }));
  ({ catalog } = await loadTables(database, assignments, documented));
  await database.lock();
  binder = await createBinder(documented);
});
afterAll(() => database.close());

/** The table as a file of texts would hold it. */
function textRows({ columns, rows }: Rows): readonly Readonly<Record<string, string>>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name, type }, index) => {
        const value = row[index] ?? null;
        return [name, value instanceof Dynamic ? JSON.stringify(value.json) : textOf({ type, value })];
      })
    )
  );
}

/** Rows in any order: most operators promise none. */
const asSet = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

/** The tables that a query reads, as anyone can type them in. */
function told(query: string): string {
  return [...tables]
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(query))
    .map(([name, { columns, rows }]) => {
      const cells = rows.map((row) =>
        JSON.stringify(row.map((value, index) => answer(value, columns[index]?.type ?? '')))
      );
      return `${name}:\n  ${cells.join('\n  ')}`;
    })
    .join('\n');
}

it(
  'the engine answers generated queries as the plain evaluator does',
  async () => {
    await fc.assert(
      fc.asyncProperty(numbers(80), async (sample) => {
        const { text, sorted } = generatedQuery(new Chooser(sample), [...tables.keys()]);
        const bound = binder.bind(text);
        // The binder knows that some constants are no arrays, and refuses what others may be asked.
        fc.pre(bound.diagnostics.every(({ severity }) => severity !== 'Error'));
        try {
          const translation = translateQuery(bound, catalog, false);
          const { signal } = new AbortController();
          const { rows } = await runQuery(database, translation, { now: 0n }, serviceLimits, signal);
          const found = rows.map((row) => JSON.parse(row) as unknown[]);
          const expected = referenceRows(bound, tables);
          expect(sorted ? found : asSet(found)).toEqual(sorted ? expected : asSet(expected));
        } catch (error) {
          throw new Error(`${text}\n${told(text)}\n${(error as Error).message}`);
        }
      }),
      { numRuns: runs }
    );
  },
  Number(process.env['PROPERTY_TIMEOUT_MS'] ?? 240_000)
);
