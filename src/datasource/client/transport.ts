/** One POST to the workspace's query endpoint, however it gets there. */
export interface QueryRequest {
  /** JSON text. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export interface QueryResponse {
  readonly status: number;
  readonly text: string;
  /** The Retry-After header, where it can be seen. */
  readonly retryAfter?: string;
}

/**
 * Sends a request and resolves with any answer, errors included. Rejects only when there was none: with an AbortError
 * when the request was cancelled, else with what went wrong on the way.
 */
export type Transport = (request: QueryRequest) => Promise<QueryResponse>;

export const cancelled = (): DOMException => new DOMException('The query was cancelled.', 'AbortError');
