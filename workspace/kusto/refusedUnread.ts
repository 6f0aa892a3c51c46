import { type BoundQuery } from './syntaxNode';
import { tooDeepAt } from './tooDeepAt';

/** What the parser says of a query that is too deep for it, without the seconds that it needs to find out. */
export function refusedUnread(query: string): BoundQuery | undefined {
  const start = tooDeepAt(query);
  if (start === undefined) {
    return undefined;
  }
  const message = 'Query syntax depth exceeds maximum safe limit. Semantic analysis not performed.';
  return {
    kind: 'Query',
    diagnostics: [{ code: 'KS245', severity: 'Error', message, start, length: 1 }],
    statements: [],
  };
}
