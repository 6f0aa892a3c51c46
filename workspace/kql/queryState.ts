import { type Catalog } from '../engine/catalog';

/** A value that a translated query takes at execution, because it differs between requests. */
export type QueryParameter = 'now' | 'from' | 'to';

/** What all parts of one translation share: generated names, common table expressions, parameters. */
export class QueryState {
  readonly parameters = new Set<QueryParameter>();
  private readonly commonTables: string[] = [];
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
    this.parameters.add(name);
    return `$${name}`;
  }

  /** Puts a SELECT in front of the query and gives the name under which it can be read. */
  commonTable(sql: string, materialized: boolean): string {
    const name = this.id('v');
    this.commonTables.push(`${name} AS ${materialized ? '' : 'NOT '}MATERIALIZED (${sql})`);
    return name;
  }

  /** The whole statement. */
  statement(sql: string): string {
    return this.commonTables.length === 0 ? sql : `WITH ${this.commonTables.join(',\n')}\n${sql}`;
  }
}
