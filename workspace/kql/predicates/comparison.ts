import { type SyntaxNode } from '../../kusto/syntaxNode';
import { comparable, equalitySql } from '../expressions/equality';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';

/** Translates `==`, `!=` and `<>`. */
export function translateEquality(node: SyntaxNode, negated: boolean, scope: Scope): SqlExpression {
  const [left, right] = operands(node, scope);
  const equal = equalitySql(left, right);
  return { sql: negated ? `(NOT ${equal})` : equal, type: 'bool' };
}

/** Translates `<`, `<=`, `>` and `>=`; a null operand gives null. */
export function translateOrderComparison(node: SyntaxNode, operator: string, scope: Scope): SqlExpression {
  const [left, right] = operands(node, scope);
  return { sql: `(${left.sql} ${operator} ${right.sql})`, type: 'bool' };
}

function operands(node: SyntaxNode, scope: Scope): readonly [SqlExpression, SqlExpression] {
  return comparable(scope.expression(node.child('Left')), scope.expression(node.child('Right')), node);
}
