import { type SyntaxNode } from '../../kusto/syntaxNode';
import { arithmetic } from '../expressions/arithmetic';
import { comparable } from '../expressions/equality';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';

/** Translates `between (a .. b)` and `!between`; both ends are included, and `(date .. span)` means date + span. */
export function translateBetween(node: SyntaxNode, scope: Scope): SqlExpression {
  const value = scope.expression(node.child('Left'));
  const range = node.child('Right');
  const first = scope.expression(range.child('First'));
  const second = scope.expression(range.child('Second'));
  const last = first.type === 'datetime' && second.type === 'timespan' ? arithmetic('+', first, second, node) : second;
  const [fromValue, from] = comparable(value, first, node);
  const [toValue, to] = comparable(value, last, node);
  const inside = `(${fromValue.sql} >= ${from.sql} AND ${toValue.sql} <= ${to.sql})`;
  return { sql: node.operator.startsWith('!') ? `(NOT ${inside})` : inside, type: 'bool' };
}
