import { type Translation } from '../kql/translate';
import { createBinder } from '../kusto/adapter';
import { type Catalog } from './catalog';
import { type Database } from './database';
import { type QueryRows, type QueryTimes, type ResultLimits, runQuery, serviceLimits } from './runQuery';
import { TranslationCache } from './translationCache';

/** Translates and runs queries over loaded tables. */
export class Engine {
  private constructor(
    private readonly database: Database,
    private readonly translations: TranslationCache,
    /** The query's `now()`, in ticks since 0001-01-01. */
    readonly now: () => bigint
  ) {}

  /** Takes over a loaded database, locks it, and warms the parser up: its first query would take a second. */
  static async start(database: Database, catalog: Catalog, now: () => bigint): Promise<Engine> {
    await database.lock();
    const binder = await createBinder([...catalog.values()].map(({ table }) => table));
    const engine = new Engine(database, new TranslationCache(binder, catalog), now);
    for (const query of warmUpQueries) {
      const translation = engine.translate(query, false);
      await engine.run(translation, { now: now() }, serviceLimits, new AbortController().signal);
    }
    return engine;
  }

  /** Throws a QueryError when the query is wrong or not supported. */
  translate(query: string, bounded: boolean): Translation {
    return this.translations.translate(query, bounded);
  }

  async run(
    translation: Translation,
    times: QueryTimes,
    limits: ResultLimits,
    signal: AbortSignal
  ): Promise<QueryRows> {
    return runQuery(this.database, translation, times, limits, signal);
  }
}

/** Between them they pass through the parts of the parser that most queries use. */
const warmUpQueries = [
  'let n = 1; SecurityAlert | where SystemAlertId =~ "a" | summarize arg_max(TimeGenerated, *) by SystemAlertId | take 1',
  'SecurityEvent | where EventID in (4688) and TimeGenerated > ago(1h) | extend x = strcat(Computer, "a") | project x, EventID | top 1 by x asc',
  'SecurityEvent | join kind=inner (SecurityEvent | distinct Computer) on Computer | union SecurityAlert | count',
];
