import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type Relation } from '../relation';
import { type Scope } from '../scope';

/** Translates one operator of a pipe; the scope holds no row. */
export type PipeOperator = (node: SyntaxNode, input: Relation, scope: Scope) => Relation;

/** Translates a tabular expression that stands at the start of a pipe. */
export type SourceOperator = (node: SyntaxNode, scope: Scope) => Relation;
