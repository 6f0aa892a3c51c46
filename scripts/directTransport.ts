import { type QueryEndpoint } from '../src/datasource/client/ask';
import { type Transport } from '../src/datasource/client/transport';
import { type Credentials, DEMO_CREDENTIALS } from './credentials';

/** Talks to the embedded workspace without Grafana between: fetches a token, then sends each query with it. */
export function directTransport(
  address: string,
  endpoint: QueryEndpoint = 'query',
  credentials: Credentials = DEMO_CREDENTIALS
): Transport {
  let token: Promise<string> | undefined;
  return async ({ body, headers, signal }) => {
    token ??= fetchToken(address, credentials);
    const response = await fetch(`${address}/v1/workspaces/${credentials.workspaceId}/${endpoint}`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${await token}` },
      body,
      signal,
    });
    return {
      status: response.status,
      text: await response.text(),
      retryAfter: response.headers.get('retry-after') ?? undefined,
    };
  };
}

async function fetchToken(address: string, { tenantId, clientId, clientSecret }: Credentials): Promise<string> {
  const response = await fetch(`${address}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${address}/.default`,
    }),
  }).catch((cause: unknown) => {
    throw new Error(`No workspace answers at ${address}. Start one: npm run workspace`, { cause });
  });
  const answer = (await response.json()) as { readonly access_token?: string; readonly error_description?: string };
  if (answer.access_token === undefined) {
    throw new Error(`The workspace refused the sign-in: ${answer.error_description ?? response.status}`);
  }
  return answer.access_token;
}
