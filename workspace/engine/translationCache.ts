import { translateQuery, type Translation } from '../kql/translate';
import { type Binder } from '../kusto/adapter';
import { withoutMissingBranches } from '../kusto/fuzzyUnion';
import { type BoundQuery } from '../kusto/syntaxNode';
import { type Catalog } from './catalog';

const capacity = 500;

/**
 * Translates queries and keeps the latest results: parsing and binding cost more than running most queries.
 * What differs between requests with the same text (the clock, the time span) are parameters of the SQL.
 */
export class TranslationCache {
  private readonly held = new Map<string, Translation>();

  constructor(
    private readonly binder: Binder,
    private readonly catalog: Catalog
  ) {}

  /** Throws a QueryError for a query that cannot be translated; such a failure is not kept. */
  translate(query: string, bounded: boolean): Translation {
    const key = `${bounded ? 'bounded' : 'open'} ${query}`;
    const translation = this.held.get(key) ?? translateQuery(this.bind(query), this.catalog, bounded);
    // Inserting again makes the entry the youngest, so the first one of the map is the least recently used.
    this.held.delete(key);
    this.held.set(key, translation);
    const [oldest] = this.held.keys();
    if (this.held.size > capacity && oldest !== undefined) {
      this.held.delete(oldest);
    }
    return translation;
  }

  private bind(query: string): BoundQuery {
    const bound = this.binder.bind(query);
    const rest = withoutMissingBranches(query, bound);
    return rest === undefined ? bound : this.binder.bind(rest);
  }
}
