import { type SyntaxNode } from '../kusto/syntaxNode';
import { once } from './names';
import { unsupported } from './queryError';
import { type Relation } from './relation';
import { type Scope } from './scope';

/**
 * Declares what a `let` statement names, in the scope's names. Values are translated when first used, so an
 * unused one costs nothing and cannot fail.
 */
export function declareStatement(statement: SyntaxNode, scope: Scope): void {
  if (statement.kind !== 'LetStatement') {
    throw unsupported(`The statement '${statement.text}'`, statement);
  }
  const { name } = statement.child('Name');
  const expression = statement.child('Expression');
  const inner = scope.withoutRow();
  if (expression.kind === 'FunctionDeclaration') {
    scope.names.declare(name, { kind: 'function', declaration: expression, names: scope.names });
  } else if (expression.kind === 'MaterializeExpression') {
    const value = once(() => shared(inner.relation(expression.child('Expression')), true, inner));
    scope.names.declare(name, { kind: 'relation', value });
  } else if (expression.result.form === 'table') {
    scope.names.declare(name, {
      kind: 'relation',
      value: once(() => shared(inner.relation(expression), false, inner)),
    });
  } else {
    scope.names.declare(name, { kind: 'scalar', value: once(() => inner.expression(expression)) });
  }
}

/** The relation read through a common table expression; a materialised one is computed once per query. */
export function shared(relation: Relation, materialized: boolean, scope: Scope): Relation {
  return { ...relation, sql: `SELECT * FROM ${scope.query.commonTable(relation.sql, materialized)}` };
}
