import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { type AccessTokens } from './accessTokens';
import { type Answer, json } from './answer';
import { type Credentials } from './credentials';

/**
 * Answers `POST /{tenant}/oauth2/v2.0/token` as Microsoft's identity platform does for client credentials.
 * `body` is form-encoded.
 */
export function answerTokenRequest(
  tenant: string,
  body: string,
  credentials: Credentials,
  tokens: AccessTokens
): Answer {
  const form = new URLSearchParams(body);
  const refuse = (status: number, error: string, code: number, description: string): Answer =>
    json(status, {
      error,
      error_description: `AADSTS${code}: ${description}`,
      error_codes: [code],
      trace_id: randomUUID(),
      correlation_id: randomUUID(),
    });
  if (tenant !== credentials.tenantId) {
    return refuse(400, 'invalid_request', 90002, `Tenant '${tenant}' not found.`);
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return refuse(400, 'unsupported_grant_type', 70003, 'The app requested an unsupported grant type.');
  }
  if (!/\/\.default$/.test(form.get('scope') ?? '')) {
    return refuse(400, 'invalid_scope', 70011, "The provided value for the input parameter 'scope' is not valid.");
  }
  if (form.get('client_id') !== credentials.clientId) {
    const description = `Application with identifier '${form.get('client_id') ?? ''}' was not found in the directory.`;
    return refuse(400, 'unauthorized_client', 700016, description);
  }
  if (!isSame(form.get('client_secret') ?? '', credentials.clientSecret)) {
    return refuse(401, 'invalid_client', 7000215, 'Invalid client secret provided.');
  }
  return json(200, {
    token_type: 'Bearer',
    expires_in: tokens.lifetimeSeconds,
    ext_expires_in: tokens.lifetimeSeconds,
    access_token: tokens.issue(),
  });
}

/** Compares digests, so that the time taken tells nothing of the secret. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
