import { type SyntaxNode } from '../../kusto/syntaxNode';
import { semanticError } from '../queryError';
import { type OrderKey, type Relation } from '../relation';
import { type Scope } from '../scope';
import { subquery } from '../sqlText';
import { type PipeOperator } from './operator';
import { firstRows } from './rows';

/** `sort` and `order`: descending unless it says `asc`; nulls last when descending, first when ascending. */
export const translateSort: PipeOperator = (node, input, scope) => sorted(node.list('Expressions'), input, scope);

/** `top`: the first rows of a sort. */
export const translateTop: PipeOperator = (node, input, scope) =>
  firstRows(sorted([node.child('ByExpression')], input, scope), node.child('Expression'), scope);

/** Keys that are not columns become hidden ones. The order of arrival breaks ties, so that results repeat. */
function sorted(expressions: readonly SyntaxNode[], input: Relation, scope: Scope): Relation {
  const added: string[] = [];
  const hidden = (sql: string): string => {
    const id = scope.query.id('k');
    added.push(`${sql} AS ${id}`);
    return id;
  };
  const keys = expressions.flatMap((expression): readonly OrderKey[] => {
    const { value, ...direction } = ordering(expression);
    const { sql, type } = scope.over(input).expression(value);
    if (type === 'dynamic') {
      throw semanticError('SEM0020', 'order operator: key cannot be of type dynamic', value);
    }
    const key = { id: input.columns.find(({ id }) => id === sql)?.id ?? hidden(sql), ...direction };
    return type === 'real' ? [notANumber(hidden(`${sql} IS NULL OR isnan(${sql})`), direction.nullsFirst), key] : [key];
  });
  return {
    ...input,
    sql: added.length === 0 ? input.sql : `SELECT *, ${added.join(', ')} FROM ${subquery(input.sql)}`,
    order: [...keys, ...input.order],
    sorted: true,
  };
}

/** NaN stands beside null, between it and the numbers; among the two, null is at the end. */
function notANumber(id: string, first: boolean): OrderKey {
  return { id, descending: first, nullsFirst: false };
}

function ordering(expression: SyntaxNode): Omit<OrderKey, 'id'> & { readonly value: SyntaxNode } {
  if (expression.kind !== 'OrderedExpression') {
    return { value: expression, descending: true, nullsFirst: false };
  }
  const clause = expression.optional('Ordering');
  const descending = clause?.token('AscOrDescKeyword') !== 'asc';
  const nulls = clause?.optional('NullsClause')?.token('FirstOrLastKeyword');
  return { value: expression.child('Expression'), descending, nullsFirst: nulls ? nulls === 'first' : !descending };
}
