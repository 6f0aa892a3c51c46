import { convert } from '../conversion';
import { subquery } from '../sqlText';
import { type PipeOperator } from './operator';

/** `where`: keeps the rows for which the condition is true; null counts as false. */
export const translateWhere: PipeOperator = (node, input, scope) => {
  const condition = node.child('Condition');
  const { sql } = convert(scope.over(input).expression(condition), 'bool', condition);
  return { ...input, sql: `SELECT * FROM ${subquery(input.sql)} WHERE ${sql}` };
};
