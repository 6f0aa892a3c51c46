import { type SyntaxNode } from '../../kusto/syntaxNode';
import { unsupported } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';

/** Translates a name that stands for a value: a column of the row, or a scalar that the query declared. */
export function translateNameReference(node: SyntaxNode, scope: Scope): SqlExpression {
  const column = node.symbol?.kind === 'Column' ? scope.row.get(node.name) : undefined;
  if (column) {
    return column;
  }
  const binding = scope.names.find(node.name);
  if (binding?.kind === 'scalar') {
    return binding.value();
  }
  throw unsupported(`Using '${node.name}' as a value here`, node);
}
