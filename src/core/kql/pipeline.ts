import { type Expression } from './expression';

/** A column with the expression that fills it; without one, the input column of that name is kept. */
export interface NamedExpression {
  readonly name: string;
  readonly value?: Expression;
}

/** A value under a name; a column that has it already is just named. */
export const named = (name: string, value: Expression): NamedExpression | string =>
  value.type === 'column' && value.name === name ? name : { name, value };

/** One tabular operator of a pipeline. */
export type Operator =
  | { readonly type: 'where'; readonly predicate: Expression }
  | { readonly type: 'extend'; readonly columns: readonly NamedExpression[] }
  | { readonly type: 'project'; readonly columns: readonly NamedExpression[] }
  | { readonly type: 'summarize'; readonly aggregates: readonly Aggregate[]; readonly by: readonly string[] }
  | { readonly type: 'expand'; readonly name: string; readonly list: string }
  | { readonly type: 'leftOuterJoin'; readonly right: Pipeline; readonly on: JoinedColumns }
  | { readonly type: 'sort'; readonly by: readonly SortKey[] }
  | { readonly type: 'take'; readonly rows: number };

/** An aggregate; `arg_max(x, *)` names its own columns and so has no name. */
export interface Aggregate {
  readonly name?: string;
  readonly value: Expression;
}

/** The columns that must agree in a join, of the left and the right side. */
export interface JoinedColumns {
  readonly left: string;
  readonly right: string;
}

export interface SortKey {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** Where the rows of a pipeline come from: a table by name, or the results of several pipelines. */
export type Source = string | { readonly union: readonly Pipeline[] };

/** A source of rows and the operators that they flow through. */
export interface Pipeline {
  readonly source: Source;
  readonly operators: readonly Operator[];
}

export const pipeline = (source: Source, ...operators: readonly Operator[]): Pipeline => ({ source, operators });
/** The rows of several pipelines; those whose table the workspace lacks are left out, if any other has one. */
export const fuzzyUnion = (...pipelines: readonly Pipeline[]): Source => ({ union: pipelines });
export const where = (predicate: Expression): Operator => ({ type: 'where', predicate });
export const extend = (...columns: readonly NamedExpression[]): Operator => ({ type: 'extend', columns });
export const project = (...columns: ReadonlyArray<NamedExpression | string>): Operator => ({
  type: 'project',
  columns: columns.map((item) => (typeof item === 'string' ? { name: item } : item)),
});
export const summarize = (aggregates: readonly Aggregate[], by: readonly string[] = []): Operator => ({
  type: 'summarize',
  aggregates,
  by,
});
/** A row for each text of a JSON list, under a new name. */
export const expand = (name: string, list: string): Operator => ({ type: 'expand', name, list });
/** Every row with those of another pipeline that agree in a column, or with nulls where none does. */
export const leftOuterJoin = (right: Pipeline, on: JoinedColumns): Operator => ({ type: 'leftOuterJoin', right, on });
export const sort = (...by: readonly SortKey[]): Operator => ({ type: 'sort', by });
export const take = (rows: number): Operator => ({ type: 'take', rows });
export const ascending = (name: string): SortKey => ({ column: name, direction: 'asc' });
export const descending = (name: string): SortKey => ({ column: name, direction: 'desc' });
