import { type SyntaxNode } from '../../kusto/syntaxNode';
import { compared, equalitySql, orderSql, type Test } from '../expressions/equality';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';

/** Translates `==`, `!=` and `<>`. */
export function translateEquality(node: SyntaxNode, negated: boolean, scope: Scope): SqlExpression {
  const equal = comparison(node, equalitySql, scope);
  return { sql: negated ? `(NOT ${equal})` : equal, type: 'bool' };
}

/** Translates `<`, `<=`, `>` and `>=`; a null operand gives null. */
export function translateOrderComparison(node: SyntaxNode, operator: string, scope: Scope): SqlExpression {
  return { sql: comparison(node, orderSql(operator), scope), type: 'bool' };
}

function comparison(node: SyntaxNode, test: Test, scope: Scope): string {
  return compared(scope.expression(node.child('Left')), scope.expression(node.child('Right')), node, test);
}
