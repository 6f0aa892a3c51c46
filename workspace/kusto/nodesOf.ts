import { type SyntaxNode } from './syntaxNode';

/** A node and all below it, in the order of the text. */
export function nodesOf(root: SyntaxNode): readonly SyntaxNode[] {
  return [root, ...root.children().flatMap(nodesOf)];
}
