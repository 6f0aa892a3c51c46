import { type SyntaxNode } from '../../kusto/syntaxNode';
import { unsupported } from '../queryError';
import { inOrder } from '../relation';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { subquery } from '../sqlText';

/**
 * Translates `toscalar()`, computed once per query: of a table its first cell, and of one without rows null, or "" for a
 * string; of a value that value.
 */
export function translateToScalar(node: SyntaxNode, scope: Scope): SqlExpression {
  const expression = node.child('Expression');
  if (expression.result.form === 'scalar') {
    const { sql, type } = scope.withoutRow().expression(expression);
    return { sql: cellOf(`SELECT ${sql} AS cell`, scope), type };
  }
  const relation = scope.relation(expression);
  const [first] = relation.columns;
  if (!first) {
    throw unsupported('toscalar() of a table without columns', node);
  }
  const cell = cellOf(`SELECT ${first.id} AS cell FROM ${subquery(inOrder(relation))} LIMIT 1`, scope);
  return { sql: first.type === 'string' ? `coalesce(${cell}, '')` : cell, type: first.type };
}

function cellOf(sql: string, scope: Scope): string {
  return `(SELECT cell FROM ${scope.query.commonTable(sql, true)})`;
}
