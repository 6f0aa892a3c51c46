import { type SyntaxNode } from '../../kusto/syntaxNode';
import { operatorParameters } from './operatorParameters';

/** The kind of a join; of one that names none, innerunique. */
export function joinKind(join: SyntaxNode): string {
  return operatorParameters(join, ['kind']).get('kind')?.literal ?? 'innerunique';
}
