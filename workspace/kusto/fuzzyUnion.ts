import { nodesOf } from './nodesOf';
import { type BoundQuery, type Span, type SyntaxNode } from './syntaxNode';

/**
 * The query without those branches of its fuzzy unions whose table is missing, as the service binds it; undefined where
 * there is none to leave out. Spaces take their place, so that positions in the text stay. A union keeps all of its
 * branches where none would be left, and where it numbers them.
 */
export function withoutMissingBranches(query: string, { statements }: BoundQuery): string | undefined {
  const missing = statements.flatMap(nodesOf).flatMap(missingBranches);
  return missing.length === 0 ? undefined : missing.reduce(blank, query);
}

/** Plain names of missing tables have no columns, and need not be left out. */
function missingBranches(node: SyntaxNode): readonly Span[] {
  if (node.kind !== 'UnionOperator' || !/\bisfuzzy\s*=\s*true\b/.test(node.text) || /\bwithsource\b/.test(node.text)) {
    return [];
  }
  const branches = node.list('Expressions');
  const missing = branches.filter((branch) => branch.kind !== 'NameReference' && isMissing(sourceOf(branch)));
  return missing.length === branches.length ? [] : missing.flatMap(({ span }) => span ?? []);
}

/** The node that the rows of a tabular expression come from. */
export function sourceOf(item: SyntaxNode): SyntaxNode {
  let source = item;
  while (source.kind === 'PipeExpression' || source.kind === 'ParenthesizedExpression') {
    source = source.child('Expression');
  }
  return source;
}

/** Whether a name means no table that there is. */
export const isMissing = ({ kind, result, symbol }: SyntaxNode): boolean =>
  kind === 'NameReference' && result.form !== 'scalar' && !symbol;

/** Spaces in place of a branch and of the comma that parts it from the next one, or from the one before. */
function blank(query: string, { start, length }: Span): string {
  const after = /^\s*,/.exec(query.slice(start + length))?.[0] ?? '';
  const before = after === '' ? (/,\s*$/.exec(query.slice(0, start))?.[0] ?? '') : '';
  const [from, to] = [start - before.length, start + length + after.length];
  return query.slice(0, from) + query.slice(from, to).replace(/\S/g, ' ') + query.slice(to);
}
