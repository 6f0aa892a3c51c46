import { type SyntaxNode } from '../../kusto/syntaxNode';
import { convert } from '../conversion';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';

/** Translates a chain of `and` or of `or` as one flat list, so that a long chain does not nest deeply. */
export function translateLogic(node: SyntaxNode, operator: 'and' | 'or', scope: Scope): SqlExpression {
  const terms = chain(node, operator).map((term) => convert(scope.expression(term), 'bool', term).sql);
  return { sql: `(${terms.join(operator === 'and' ? ' AND ' : ' OR ')})`, type: 'bool' };
}

function chain(node: SyntaxNode, operator: string): readonly SyntaxNode[] {
  const terms: SyntaxNode[] = [];
  let rest = node;
  while (rest.kind === 'BinaryExpression' && rest.operator === operator) {
    terms.unshift(rest.child('Right'));
    rest = rest.child('Left');
  }
  return [rest, ...terms];
}
