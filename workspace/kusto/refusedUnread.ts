import { type BoundQuery } from './syntaxNode';
import { tooLargeAt } from './tooLargeAt';

/** The refusal of a query that the parser would need too long for: it works at one go, and nothing can interrupt it. */
export function refusedUnread(query: string): BoundQuery | undefined {
  const found = tooLargeAt(query);
  if (found === undefined) {
    return undefined;
  }
  const { start, what } = found;
  const [code, message] =
    what === undefined
      ? ['KS245', 'Query syntax depth exceeds maximum safe limit. Semantic analysis not performed.']
      : ['EMBEDDED', `The query is too large for the embedded workspace: ${what}`];
  return { kind: 'Query', diagnostics: [{ code, severity: 'Error', message, start, length: 1 }], statements: [] };
}
