import { type SyntaxNode } from '../../kusto/syntaxNode';
import { semanticError, unsupported } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';

/** Translates a name that stands for a value: a column of the row, or a scalar that the query declared. */
export function translateNameReference(node: SyntaxNode, scope: Scope): SqlExpression {
  if (node.symbol?.kind === 'Column') {
    const column = scope.row.get(node.name);
    if (!column) {
      throw semanticError('SEM0100', `Failed to resolve column or scalar expression named '${node.name}'`, node);
    }
    return column;
  }
  const binding = scope.names.find(node.name);
  if (binding?.kind === 'scalar') {
    return binding.value();
  }
  throw unsupported(`Using '${node.name}' as a value here`, node);
}
