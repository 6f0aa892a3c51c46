import { type Catalog } from '../engine/catalog';
import { type SyntaxNode } from '../kusto/syntaxNode';

/** A table of the workspace, and a node of the query that names it. */
export interface NamedTable {
  readonly name: string;
  readonly node: SyntaxNode;
}

/** Every table that the nodes of a query name: plainly, by `table()`, or by a wildcard of `union`. */
export const tablesNamed = (nodes: readonly SyntaxNode[], catalog: Catalog): readonly NamedTable[] =>
  nodes.flatMap((node) => namesIn(node).flatMap((name) => (catalog.has(name) ? [{ name, node }] : [])));

function namesIn(node: SyntaxNode): readonly string[] {
  switch (node.kind) {
    case 'NameReference':
      return node.symbol?.kind === 'Table'
        ? [node.symbol.name]
        : node.symbol?.kind === 'Group'
          ? node.symbol.members
          : [];
    case 'FunctionCallExpression':
      return node.symbol?.name === 'table' ? [node.child('ArgumentList').list('Expressions')[0]?.literal ?? ''] : [];
    default:
      return [];
  }
}
