import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type Typed } from './value';

/** What an expression sees: the cells of its row, the names of the query, and the rows around its row. */
export interface Environment {
  cell(name: string): Typed | undefined;
  scalar(name: string): Typed | undefined;
  /** The first column of a table. */
  table(node: SyntaxNode): readonly Typed[];
  neighbour?(expression: SyntaxNode, offset: number): Typed | undefined;
  readonly position?: number;
}

/** The type that the binder gives an expression. */
export function typeOf(node: SyntaxNode): string {
  return node.result.form === 'scalar' ? node.result.type : 'none';
}
