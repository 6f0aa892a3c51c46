import { type Column } from '../tables/defineTable';
import { type Row } from './sqlExpression';
import { subquery } from './sqlText';

/**
 * A column of a relation: its KQL name, and the generated name that the SQL uses for it.
 * DuckDB compares names without regard to case, KQL does not, so KQL names never reach the SQL.
 */
export interface RelationColumn extends Column {
  readonly id: string;
}

/** One key of the row order; `id` is yielded by the relation's SQL, as a hidden column where need be. */
export interface OrderKey {
  readonly id: string;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** A tabular expression under translation. */
export interface Relation {
  /** A SELECT that yields the ids of `columns` and of `order`. */
  readonly sql: string;
  readonly columns: readonly RelationColumn[];
  /** What reproduces the order of the rows. */
  readonly order: readonly OrderKey[];
  /** True when the query asked for this order; otherwise it is only the order of arrival, used to break ties. */
  readonly sorted: boolean;
  /** The table that every row is from, where there is one. */
  readonly origin?: string;
}

/** The columns as expressions, by KQL name; `alias` names the FROM item when there are several. */
export function rowOf(relation: Relation, alias?: string): Row {
  const prefix = alias ? `${alias}.` : '';
  return new Map(relation.columns.map(({ name, type, id }) => [name, { sql: prefix + id, type }]));
}

/** ORDER BY clause of the relation with a leading space, or nothing. */
export function orderBy({ order }: Pick<Relation, 'order'>): string {
  const keys = order.map(
    ({ id, descending, nullsFirst }) => `${id} ${descending ? 'DESC' : 'ASC'} NULLS ${nullsFirst ? 'FIRST' : 'LAST'}`
  );
  return keys.length === 0 ? '' : ` ORDER BY ${keys.join(', ')}`;
}

/** The relation as it must be sorted at its end: ordered when the query asked for it. */
export function inOrder(relation: Relation): string {
  return relation.sorted ? `SELECT * FROM ${subquery(relation.sql)}${orderBy(relation)}` : relation.sql;
}

/** Ids that only the order needs, for a SELECT list that replaces the columns. */
export function hiddenIds(relation: Relation): readonly string[] {
  return [...new Set(relation.order.map((key) => key.id))];
}
