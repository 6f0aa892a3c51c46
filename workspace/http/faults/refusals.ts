import { randomUUID } from 'node:crypto';
import { json } from '../answer';
import { authenticationFailed, insufficientAccess, serviceError } from '../serviceError';
import { always } from './fault';

/** Refusals for who is asking, and for what. */
export const refusals = {
  'token-refused': always(
    '401 invalid_client',
    () =>
      json(401, {
        error: 'invalid_client',
        error_description: 'AADSTS7000215: Invalid client secret provided.',
        error_codes: [7000215],
        trace_id: randomUUID(),
        correlation_id: randomUUID(),
      }),
    'token'
  ),
  unauthorized: always('401 AuthenticationFailed', authenticationFailed),
  forbidden: always('403 InsufficientAccessError', insufficientAccess),
  'wrong-audience': always('403 InvalidAuthenticationTokenAudience', () =>
    serviceError(403, {
      code: 'InvalidAuthenticationTokenAudience',
      message:
        "The access token has been obtained from wrong audience or resource 'https://management.azure.com'. It should exactly match (including forward slash) with one of the allowed audiences 'https://api.loganalytics.io'.",
    })
  ),
  // The service has no words of its own for a workspace that it does not know: the path is missing.
  'unknown-workspace': always('404 PathNotFoundError', () =>
    serviceError(404, { code: 'PathNotFoundError', message: 'The requested path does not exist' })
  ),
} as const;
