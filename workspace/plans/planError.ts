import { type Span } from '../kusto/syntaxNode';

/** A query that the endpoint refuses for the plans of its tables, with the place where that is known. */
export class PlanError extends Error {
  constructor(
    /** The service's code where its answer is known, else ours (EMBEDDED). */
    readonly code: string,
    message: string,
    readonly span?: Span
  ) {
    super(message);
  }
}
