import { type Translation } from '../kql/translate';
import { createBinder } from '../kusto/adapter';
import { type Endpoint } from '../plans/checkPlans';
import { type Table } from '../tables/defineTable';
import { type Catalog } from './catalog';
import { type Database } from './database';
import {
  type Exceeded,
  type QueryRows,
  type QueryTimes,
  type ResultLimits,
  runQuery,
  serviceLimits,
  streamQuery,
} from './runQuery';
import { TranslationCache } from './translationCache';

/** Translates and runs queries over loaded tables. */
export class Engine {
  private readonly narrowed = new Map<string, Promise<Engine>>();

  private constructor(
    private readonly database: Database,
    private readonly catalog: Catalog,
    private readonly translations: TranslationCache,
    /** The query's `now()`, in ticks since 0001-01-01. */
    readonly now: () => bigint
  ) {}

  /** Takes over a loaded database, locks it, and warms the parser up: its first query would take a second. */
  static async start(database: Database, catalog: Catalog, now: () => bigint): Promise<Engine> {
    await database.lock();
    const engine = await Engine.over(database, catalog, now);
    for (const query of warmUpQueries) {
      const translation = engine.translate(query, false);
      await engine.run(translation, { now: now() }, serviceLimits, new AbortController().signal);
    }
    return engine;
  }

  private static async over(database: Database, catalog: Catalog, now: () => bigint): Promise<Engine> {
    const binder = await createBinder([...catalog.values()].map(({ table }) => table));
    return new Engine(database, catalog, new TranslationCache(binder, catalog), now);
  }

  /** Every table that can be queried, by name. */
  get tables(): readonly Table[] {
    return [...this.catalog.values()].map(({ table }) => table).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The engine as it would be if the database had no tables of these names. */
  async without(tables: ReadonlySet<string>): Promise<Engine> {
    const missing = [...tables].filter((name) => this.catalog.has(name)).sort();
    if (missing.length === 0) {
      return this;
    }
    const key = missing.join(' ');
    const rest = new Map([...this.catalog].filter(([name]) => !missing.includes(name)));
    const engine = this.narrowed.get(key) ?? Engine.over(this.database, rest, this.now);
    this.narrowed.set(key, engine);
    return engine;
  }

  /** Throws a QueryError when the query is wrong or not supported, a PlanError when the endpoint does not answer it. */
  translate(query: string, bounded: boolean, endpoint?: Endpoint): Translation {
    return this.translations.translate(query, bounded, endpoint);
  }

  async run(
    translation: Translation,
    times: QueryTimes,
    limits: ResultLimits,
    signal: AbortSignal
  ): Promise<QueryRows> {
    return runQuery(this.database, translation, times, limits, signal);
  }

  /** The rows as they are found, some thousand at a time. */
  stream(
    translation: Translation,
    times: QueryTimes,
    limits: ResultLimits,
    signal: AbortSignal
  ): AsyncGenerator<readonly string[], Exceeded | undefined> {
    return streamQuery(this.database, translation, times, limits, signal);
  }
}

/** Between them they pass through the parts of the parser that most queries use. */
const warmUpQueries = [
  'let n = 1; SecurityAlert | where SystemAlertId =~ "a" | summarize arg_max(TimeGenerated, *) by SystemAlertId | take 1',
  'SecurityEvent | where EventID in (4688) and TimeGenerated > ago(1h) | extend x = strcat(Computer, "a") | project x, EventID | top 1 by x asc',
  'SecurityEvent | join kind=inner (SecurityEvent | distinct Computer) on Computer | union SecurityAlert | count',
];
