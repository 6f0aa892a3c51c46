import { type SyntaxNode } from '../../kusto/syntaxNode';
import { arithmetic } from '../expressions/arithmetic';
import { compared, orderSql } from '../expressions/equality';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';

/** Translates `between (a .. b)` and `!between`; both ends are included, and `(date .. span)` means date + span. */
export function translateBetween(node: SyntaxNode, scope: Scope): SqlExpression {
  const value = scope.expression(node.child('Left'));
  const range = node.child('Right');
  const first = scope.expression(range.child('First'));
  const second = scope.expression(range.child('Second'));
  const last = first.type === 'datetime' && second.type === 'timespan' ? arithmetic('+', first, second, node) : second;
  const from = compared(value, first, node, orderSql('>='));
  const inside = `(${from} AND ${compared(value, last, node, orderSql('<='))})`;
  return { sql: node.operator.startsWith('!') ? `(NOT ${inside})` : inside, type: 'bool' };
}
