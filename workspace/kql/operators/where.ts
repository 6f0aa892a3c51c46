import { filterSql } from '../predicates/logic';
import { subquery } from '../sqlText';
import { type PipeOperator } from './operator';

/** `where`: keeps the rows for which the condition is true; null counts as false. */
export const translateWhere: PipeOperator = (node, input, scope) => {
  const row = scope.within(input);
  const sql = filterSql(node.child('Condition'), row);
  if (!row.window?.uses) {
    return { ...input, sql: `SELECT * FROM ${subquery(input.sql)} WHERE ${sql}` };
  }
  // SQL filters before it looks at neighbouring rows, so the condition is worked out first.
  const holds = scope.query.id('w');
  const judged = `SELECT *, ${sql} AS ${holds} FROM ${subquery(input.sql)}`;
  return { ...input, sql: `SELECT * FROM ${subquery(judged)} WHERE ${holds}` };
};
