import { startWorkspace, type RunningWorkspace } from '../startWorkspace';
import { TestClient } from '../testing/client';
import { demoCredentials } from './credentials';

let workspace: RunningWorkspace;
let client: TestClient;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0 });
  client = await TestClient.signIn(workspace);
});
afterAll(() => workspace.close());

describe('the token endpoint', () => {
  it('gives a new random token each time', async () => {
    const first = await client.requestToken({});
    const second = await client.requestToken({});
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: expect.stringMatching(/^[\w-]{40,}$/) as string,
    });
    expect(second.body).not.toEqual(first.body);
  });

  it('accepts any scope that ends in /.default', async () => {
    expect((await client.requestToken({ scope: 'https://example.com/.default' })).status).toBe(200);
  });

  it.each<[problem: string, changes: Record<string, string | undefined>, status: number, error: string, code: RegExp]>([
    ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', /^AADSTS7000215/],
    ['no secret', { client_secret: undefined }, 401, 'invalid_client', /^AADSTS7000215/],
    ['an unknown client', { client_id: 'nobody' }, 400, 'unauthorized_client', /^AADSTS700016/],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', /^AADSTS70003/],
    ['a wrong scope', { scope: 'openid' }, 400, 'invalid_scope', /^AADSTS70011/],
    ['no scope', { scope: undefined }, 400, 'invalid_scope', /^AADSTS70011/],
  ])('refuses %s', async (_, changes, status, error, code) => {
    const reply = await client.requestToken(changes);
    expect(reply.status).toBe(status);
    expect(reply.body).toMatchObject({ error, error_description: expect.stringMatching(code) as string });
  });

  it('refuses an unknown tenant', async () => {
    const reply = await client.requestToken({}, demoCredentials.clientId);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ error: 'invalid_request' });
  });

  it('allows only POST', async () => {
    expect((await client.send(`/${demoCredentials.tenantId}/oauth2/v2.0/token`)).status).toBe(405);
  });
});
