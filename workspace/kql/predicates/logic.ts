import { type SyntaxNode } from '../../kusto/syntaxNode';
import { convert } from '../conversion';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';

/**
 * Translates a chain of `and` or of `or` as one flat list, so that a long chain does not nest deeply.
 * Null is neither true nor false in it, as in SQL: what a null leaves open is null.
 */
export function translateLogic(node: SyntaxNode, operator: 'and' | 'or', scope: Scope): SqlExpression {
  const terms = chain(node, operator).map((term) => truth(term, scope));
  return { sql: `(${terms.join(operator === 'and' ? ' AND ' : ' OR ')})`, type: 'bool' };
}

/**
 * SQL of a condition where null counts as false anyway. Its terms stand free, so that DuckDB can apply each of
 * them on its own as early as possible.
 */
export function filterSql(condition: SyntaxNode, scope: Scope): string {
  return chain(condition, 'and')
    .map((term) => `(${truth(term, scope)})`)
    .join(' AND ');
}

function truth(term: SyntaxNode, scope: Scope): string {
  return convert(scope.expression(term), 'bool', term).sql;
}

/** The terms that a chain of `and` or of `or` puts together. */
export function chain(node: SyntaxNode, operator: string): readonly SyntaxNode[] {
  const terms: SyntaxNode[] = [];
  let rest = node;
  while (rest.kind === 'BinaryExpression' && rest.operator === operator) {
    terms.unshift(rest.child('Right'));
    rest = rest.child('Left');
  }
  return [rest, ...terms];
}
