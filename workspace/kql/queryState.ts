import { randomUUID } from 'node:crypto';
import { type Catalog } from '../engine/catalog';
import { expandedSize } from '../engine/expandedSize';
import { tooLarge } from './queryError';

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

interface CommonTable {
  readonly name: string;
  readonly sql: string;
  readonly materialized: boolean;
}

/** DuckDB reads about 10 words in a millisecond, and cannot be interrupted then; queries that people write have hundreds. */
const mostWords = 50_000;
const mostCalls = 500;

/** What all parts of one translation share: generated names and common table expressions. */
export class QueryState {
  private readonly commonTables: CommonTable[] = [];
  private readonly optionalLists: (readonly OptionalItem[])[] = [];
  /** Marks places in the SQL; no text of a query can contain it. */
  private readonly mark = randomUUID();
  /** Names of rows that only a part of the query can read. */
  private readonly outerRows: string[] = [];
  private lastId = 0;
  private calls = 0;

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

  /** A name for the row that a part of the query is applied to. */
  outerRow(): string {
    const name = this.id('l');
    this.outerRows.push(name);
    return name;
  }

  /**
   * Puts a SELECT in front of the query and gives what can be read in its place: its name there, or the SELECT itself
   * when it reads an outer row, which nothing in front of the query can.
   */
  commonTable(sql: string, materialized: boolean): string {
    if (this.outerRows.some((row) => sql.includes(`${row}.`))) {
      return `(${sql})`;
    }
    const name = this.id('v');
    this.commonTables.push({ name, sql, materialized });
    return name;
  }

  /** Counts the bodies of functions that are put in where they are called. */
  countCall(): void {
    this.calls += 1;
    if (this.calls > mostCalls) {
      throw tooLarge(`its functions are called more than ${mostCalls} times, by each other too`);
    }
  }

  /**
   * Stands for those items of a SELECT list that the finished statement names anywhere, each with a comma behind.
   * Tables have up to 228 columns and queries read a handful; DuckDB would spend most of its time on the others.
   */
  optionalItems(items: readonly OptionalItem[]): string {
    this.optionalLists.push(items);
    return `/*${this.mark} ${this.optionalLists.length - 1}*/`;
  }

  /** The whole statement. Throws a QueryError when DuckDB would take too long to read it. */
  statement(sql: string): string {
    const texts = [...this.commonTables.map((table) => table.sql), sql];
    const named = new Set(texts.flatMap((text) => text.match(/\b[a-z]\d+\b/g) ?? []));
    const marks = new RegExp(`/\\*${this.mark} (\\d+)\\*/`, 'g');
    const filled = (text: string): string =>
      text.replace(marks, (_, list: string) =>
        (this.optionalLists[Number(list)] ?? [])
          .filter(({ id }) => named.has(id))
          .map(({ sql: item, id }) => `${item} AS ${id}, `)
          .join('')
      );
    const sizes = new Map<string, number>();
    const sized = (text: string): number => expandedSize(text, (name) => sizes.get(name) ?? 1);
    let size = 0;
    const tables = this.commonTables.map((table) => {
      const text = filled(table.sql);
      const own = sized(text);
      // What is not materialised is put in wherever it is read.
      sizes.set(table.name, table.materialized ? 1 : own);
      size += table.materialized ? own : 0;
      return `${table.name} AS ${table.materialized ? '' : 'NOT '}MATERIALIZED (${text})`;
    });
    const main = filled(sql);
    if (size + sized(main) > mostWords) {
      throw tooLarge('it puts too many expressions into each other, or reads its own tables too often');
    }
    return tables.length === 0 ? main : `WITH ${tables.join(',\n')}\n${main}`;
  }
}
