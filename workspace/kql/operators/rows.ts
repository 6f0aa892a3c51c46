import { type SyntaxNode } from '../../kusto/syntaxNode';
import { convert } from '../conversion';
import { orderBy, type Relation } from '../relation';
import { type Scope } from '../scope';
import { subquery } from '../sqlText';
import { type PipeOperator } from './operator';
import { outputColumns, selectItem } from './output';

/** `take` and `limit`: some rows, which are the first ones when the input is sorted. */
export const translateTake: PipeOperator = (node, input, scope) => firstRows(input, node.child('Expression'), scope);

/** The first rows of a relation in its order. */
export function firstRows(input: Relation, count: SyntaxNode, scope: Scope): Relation {
  const limit = convert(scope.expression(count), 'long', count).sql;
  const order = input.sorted ? orderBy(input) : '';
  return { ...input, sql: `SELECT * FROM ${subquery(input.sql)}${order} LIMIT ${limit}` };
}

/** `count`: one row with the number of rows. */
export const translateCount: PipeOperator = (node, input, scope) => {
  const columns = outputColumns(node, scope);
  return {
    sql: `SELECT count(*) AS ${columns[0]?.id ?? 'c'} FROM ${subquery(input.sql)}`,
    columns,
    order: [],
    sorted: false,
  };
};

/** `distinct`: the different combinations of the listed columns, or of all of them. */
export const translateDistinct: PipeOperator = (node, input, scope) => {
  const listed = node.list('Expressions');
  const all = listed.length === 1 && listed[0]?.kind === 'StarExpression';
  const columns = all
    ? input.columns.map((column) => ({ ...column, id: scope.query.id('c') }))
    : outputColumns(node, scope);
  const row = scope.over(input);
  const items = all
    ? input.columns.map(({ id }, index) => `${id} AS ${columns[index]?.id ?? id}`)
    : columns.map((column, index) => selectItem(row.expression(listed[index] as SyntaxNode), column, node));
  return {
    sql: `SELECT DISTINCT ${items.join(', ')} FROM ${subquery(input.sql)}`,
    columns,
    order: [],
    sorted: false,
  };
};
