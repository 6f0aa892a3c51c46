import { randomUUID } from 'node:crypto';
import { type QueryError } from '../kql/queryError';
import { type PlanError } from '../plans/planError';
import { type Answer, json } from './answer';

interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly innererror?: object;
}

/** An error as the Log Analytics API words it. */
export function serviceError(status: number, error: ErrorBody, headers?: Readonly<Record<string, string>>): Answer {
  return json(status, { error: { correlationId: randomUUID(), ...error } }, headers);
}

/** 401: the request says nothing of who is asking. */
export function authenticationFailed(): Answer {
  const message = "Authentication failed. The 'Authorization' header is missing.";
  return serviceError(401, { code: 'AuthenticationFailed', message }, { 'www-authenticate': 'Bearer' });
}

/** 403: whoever asks may not read this workspace. */
export function insufficientAccess(): Answer {
  return serviceError(403, {
    code: 'InsufficientAccessError',
    message: 'The provided credentials have insufficient access to perform the requested operation',
  });
}

/** 429: too much is asked at once. */
export function throttled(headers?: Readonly<Record<string, string>>): Answer {
  return serviceError(
    429,
    { code: 'ThrottledError', message: 'Too many requests were sent to the service; try again later' },
    headers
  );
}

/** 400: the request is understood but wrong. */
export function badArgument(innererror: object): Answer {
  return serviceError(400, {
    code: 'BadArgumentError',
    message: 'The request had some invalid properties',
    innererror,
  });
}

const outerMessages = {
  SyntaxError: 'A recognition error occurred in the query.',
  SemanticError: 'A semantic error occurred.',
};

/** 400 for a query that is wrong or not supported, with line and column (from 1, and from 0) where known. */
export function queryFault(error: QueryError, query: string): Answer {
  return badArgument({
    code: error.kind,
    message: outerMessages[error.kind],
    innererror: {
      code: error.code,
      message: error.message,
      ...(error.span && positionOf(query, error.span.start)),
    },
  });
}

/** 400 for a query that another endpoint answers, or none, for the plans of its tables. */
export const planFault = ({ code, message, span }: PlanError, query: string): Answer =>
  badArgument({ code, message, ...(span && positionOf(query, span.start)) });

function positionOf(query: string, offset: number): { readonly line: number; readonly pos: number } {
  const lines = query.slice(0, offset).split('\n');
  return { line: lines.length, pos: lines.at(-1)?.length ?? 0 };
}
