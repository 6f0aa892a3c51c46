import { type SyntaxNode } from '../../kusto/syntaxNode';
import { unsupported } from '../queryError';
import { inOrder } from '../relation';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { subquery } from '../sqlText';

/** Translates `toscalar(table)`: its first cell, computed once per query; of no rows, null (or "" for a string). */
export function translateToScalar(node: SyntaxNode, scope: Scope): SqlExpression {
  const relation = scope.relation(node.child('Expression'));
  const [first] = relation.columns;
  if (!first) {
    throw unsupported('toscalar() of a table without columns', node);
  }
  const sql = `SELECT ${first.id} AS cell FROM ${subquery(inOrder(relation))} LIMIT 1`;
  const cell = `(SELECT cell FROM ${scope.query.commonTable(sql, true)})`;
  return { sql: first.type === 'string' ? `coalesce(${cell}, '')` : cell, type: first.type };
}
