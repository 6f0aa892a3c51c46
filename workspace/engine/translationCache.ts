import { translateQuery, type Translation } from '../kql/translate';
import { type Binder } from '../kusto/adapter';
import { withoutMissingBranches } from '../kusto/fuzzyUnion';
import { type BoundQuery } from '../kusto/syntaxNode';
import { checkPlans, type Endpoint } from '../plans/checkPlans';
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

  /**
   * Throws a QueryError for a query that cannot be translated, and a PlanError for one that the endpoint does not answer;
   * such a failure is not kept. Without an endpoint, the plans of tables do not count.
   */
  translate(query: string, bounded: boolean, endpoint?: Endpoint): Translation {
    const key = `${endpoint ?? 'any'} ${bounded ? 'bounded' : 'open'} ${query}`;
    const translation = this.held.get(key) ?? this.translation(query, bounded, endpoint);
    // Inserting again makes the entry the youngest, so the first one of the map is the least recently used.
    this.held.delete(key);
    this.held.set(key, translation);
    const [oldest] = this.held.keys();
    if (this.held.size > capacity && oldest !== undefined) {
      this.held.delete(oldest);
    }
    return translation;
  }

  private translation(query: string, bounded: boolean, endpoint: Endpoint | undefined): Translation {
    const bound = this.bind(query);
    if (endpoint !== undefined) {
      checkPlans(bound, this.catalog, endpoint);
    }
    return translateQuery(bound, this.catalog, bounded);
  }

  private bind(query: string): BoundQuery {
    const bound = this.binder.bind(query);
    const rest = withoutMissingBranches(query, bound);
    return rest === undefined ? bound : this.binder.bind(rest);
  }
}
