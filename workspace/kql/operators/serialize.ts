import { type Relation } from '../relation';
import { type Scope } from '../scope';
import { subquery } from '../sqlText';
import { translateExtend } from './extend';
import { type PipeOperator } from './operator';

/** `serialize`: fixes the order in which the rows are, and may add columns like `extend`. */
export const translateSerialize: PipeOperator = (node, input, scope, place) => {
  const fixed = { ...numbered(input, scope), sorted: true };
  return node.list('Expressions').length === 0 ? fixed : translateExtend(node, fixed, scope, place);
};

/** Rows without any order of their own get a number each, so that they stay as they come. */
export function numbered(input: Relation, scope: Scope): Relation {
  if (input.order.length > 0) {
    return input;
  }
  const id = scope.query.id('o');
  return {
    ...input,
    sql: `SELECT *, row_number() OVER () AS ${id} FROM ${subquery(input.sql)}`,
    order: [{ id, descending: false, nullsFirst: false }],
  };
}
