import { randomUUID } from 'node:crypto';
import { type Catalog } from '../engine/catalog';

/** A value that a translated query takes at execution, because it differs between requests. */
export type QueryParameter = 'now' | 'from' | 'to';

const queryParameters: readonly QueryParameter[] = ['now', 'from', 'to'];

/** The parameters that a statement names: not all that were asked for end up in it, and DuckDB takes no others. */
export function parametersOf(sql: string): ReadonlySet<QueryParameter> {
  const bare = sql.replace(/'(?:[^']|'')*'/g, "''");
  return new Set(queryParameters.filter((name) => bare.includes(`$${name}`)));
}

/** One item of a SELECT list that is left out when nothing reads it. */
export interface OptionalItem {
  readonly sql: string;
  readonly id: string;
}

/** What all parts of one translation share: generated names and common table expressions. */
export class QueryState {
  private readonly commonTables: string[] = [];
  private readonly optionalLists: (readonly OptionalItem[])[] = [];
  /** Marks places in the SQL; no text of a query can contain it. */
  private readonly mark = randomUUID();
  private lastId = 0;

  constructor(
    readonly catalog: Catalog,
    /** True when the request has a time span, which then bounds every table. */
    readonly bounded: boolean
  ) {}

  /** A name that no other part of the query uses. */
  id(prefix: string): string {
    this.lastId += 1;
    return `${prefix}${this.lastId}`;
  }

  parameter(name: QueryParameter): string {
    return `$${name}`;
  }

  /** Puts a SELECT in front of the query and gives the name under which it can be read. */
  commonTable(sql: string, materialized: boolean): string {
    const name = this.id('v');
    this.commonTables.push(`${name} AS ${materialized ? '' : 'NOT '}MATERIALIZED (${sql})`);
    return name;
  }

  /**
   * Stands for those items of a SELECT list that the finished statement names anywhere, each with a comma behind.
   * Tables have up to 228 columns and queries read a handful; DuckDB would spend most of its time on the others.
   */
  optionalItems(items: readonly OptionalItem[]): string {
    this.optionalLists.push(items);
    return `/*${this.mark} ${this.optionalLists.length - 1}*/`;
  }

  /** The whole statement. */
  statement(sql: string): string {
    const whole = this.commonTables.length === 0 ? sql : `WITH ${this.commonTables.join(',\n')}\n${sql}`;
    const named = new Set(whole.match(/\b[a-z]\d+\b/g));
    return whole.replace(new RegExp(`/\\*${this.mark} (\\d+)\\*/`, 'g'), (_, list: string) =>
      (this.optionalLists[Number(list)] ?? [])
        .filter(({ id }) => named.has(id))
        .map(({ sql: item, id }) => `${item} AS ${id}, `)
        .join('')
    );
  }
}
