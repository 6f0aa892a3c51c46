import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type Relation } from '../relation';
import { type Scope } from '../scope';

/** What stands around an operator in its pipe. */
export interface PipePlace {
  /** The operator right before it; none after the source. */
  readonly before: SyntaxNode | undefined;
  readonly later: readonly SyntaxNode[];
}

/** Translates one operator of a pipe; the scope holds no row. */
export type PipeOperator = (node: SyntaxNode, input: Relation, scope: Scope, place: PipePlace) => Relation;

/** Translates a tabular expression that stands at the start of a pipe. */
export type SourceOperator = (node: SyntaxNode, scope: Scope) => Relation;
