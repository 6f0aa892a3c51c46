import { type Span, type SyntaxNode } from '../kusto/syntaxNode';

/** Which of the service's two families of query errors an error belongs to. */
export type QueryErrorKind = 'SyntaxError' | 'SemanticError';

/** A query that the workspace refuses, with the reason and, where known, the place. */
export class QueryError extends Error {
  constructor(
    readonly kind: QueryErrorKind,
    /** Short code of the reason: the service's (SEM0100), the parser's (KS006) or ours (EMBEDDED). */
    readonly code: string,
    message: string,
    readonly span?: Span
  ) {
    super(message);
  }
}

/** The query uses a part of KQL that the embedded workspace does not translate. */
export function unsupported(what: string, node?: SyntaxNode): QueryError {
  return new QueryError('SemanticError', 'EMBEDDED', `${what} is not supported by the embedded workspace`, node?.span);
}

/** The query would take the workspace too long to read. */
export function tooLarge(what: string): QueryError {
  return new QueryError('SemanticError', 'EMBEDDED', `The query is too large for the embedded workspace: ${what}`);
}

/** The query is KQL, but makes no sense to the service either. */
export function semanticError(code: string, message: string, node?: SyntaxNode): QueryError {
  return new QueryError('SemanticError', code, message, node?.span);
}
