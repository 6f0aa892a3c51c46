import { Database } from '../engine/database';
import { Engine } from '../engine/engine';
import { type ResultLimits, serviceLimits } from '../engine/runQuery';
import { parseDateTime } from '../kql/ticks';
import { loadTables } from '../load/loadTables';
import { rowsInMemory } from '../load/rowSource';
import { type Column } from '../tables/defineTable';
import { documentedTables } from '../tables/documentedTables';

/** The moment that `now()` gives in tests. */
export const testNow = '2026-03-10T12:00:00Z';

/** An engine for tests: over given rows, at a fixed time, with answers as values. */
export interface TestEngine {
  rows(query: string): Promise<readonly (readonly unknown[])[]>;
  columns(query: string): readonly Column[];
  /** The error that a query is refused with. */
  refusal(query: string): Error;
  readonly engine: Engine;
  close(): void;
}

/** Opens an engine over rows by table name. */
export async function openEngine(
  tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {},
  limits: ResultLimits = serviceLimits
): Promise<TestEngine> {
  const database = await Database.open();
  const assignments = Object.entries(tables).map(([tableName, rows]) => ({
    source: rowsInMemory(tableName, rows),
    tableName,
  }));
  const { catalog } = await loadTables(database, assignments, documentedTables);
  const now = parseDateTime(testNow) ?? 0n;
  const engine = await Engine.start(database, catalog, () => now);
  return {
    engine,
    rows: async (query) => {
      const translation = engine.translate(query, false);
      const { rows } = await engine.run(translation, { now }, limits, new AbortController().signal);
      return rows.map((row) => JSON.parse(row) as unknown[]);
    },
    columns: (query) => engine.translate(query, false).columns,
    refusal: (query) => {
      try {
        engine.translate(query, false);
      } catch (error) {
        return error as Error;
      }
      throw new Error(`this query was not refused: ${query}`);
    },
    close: () => database.close(),
  };
}
