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

const path = `/v1/workspaces/${demoCredentials.workspaceId}/query`;

describe('refusals', () => {
  it.each<[problem: string, body: unknown, inner: Record<string, unknown>]>([
    ['a syntax error', { query: 'SecurityEvent\n| where' }, { code: 'SyntaxError', innererror: { line: 2, pos: 7 } }],
    [
      'an unknown column',
      { query: 'SecurityEvent | where Nope == 1' },
      { code: 'SemanticError', innererror: { line: 1, pos: 22 } },
    ],
    ['an unknown table', { query: 'NoSuchTable' }, { code: 'SemanticError' }],
    ['no tabular result', { query: 'let a = 1;' }, { code: 'SemanticError', innererror: { code: 'SEM0003' } }],
    ['no query', {}, { code: 'QueryMissing' }],
    ['an empty query', { query: ' ' }, { code: 'QueryMissing' }],
    ['a body that is no JSON', '{', { code: 'InvalidJsonBody' }],
    ['a body that is no object', '[]', { code: 'InvalidJsonBody' }],
    [
      'a workspace that is not there',
      { query: 'print 1', workspaces: [demoCredentials.workspaceId, 'x'] },
      { code: 'WorkspaceNotFoundError', message: "Failed to resolve workspace 'x'" },
    ],
    ['workspaces that are no list', { query: 'print 1', workspaces: 'x' }, { code: 'InvalidWorkspaces' }],
    ['too many workspaces', { query: 'print 1', workspaces: Array(100).fill('x') }, { code: 'TooManyWorkspaces' }],
    [
      'a pattern that is none',
      { query: 'print "a" matches regex "("' },
      { code: 'SemanticError', innererror: { code: 'EMBEDDED' } },
    ],
  ])('answers 400 to %s', async (_, body, inner) => {
    const reply = await client.post(body);
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({
      error: { code: 'BadArgumentError', message: 'The request had some invalid properties', innererror: inner },
    });
  });

  it('answers 401 without a token', async () => {
    const { status, body } = await client.send(path, { method: 'POST', body: '{}' });
    expect(status).toBe(401);
    expect(body).toMatchObject({ error: { code: 'AuthenticationFailed' } });
  });

  it.each(['Bearer made-up', 'Basic abc', 'Bearer'])('answers 403 to the token %j', async (authorization) => {
    const { status, body } = await client.post({ query: 'print 1' }, { authorization });
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
  });

  it('answers 403 to a token that has expired', async () => {
    const brief = await startWorkspace({ port: 0, tokenSeconds: 0 });
    try {
      expect((await (await TestClient.signIn(brief)).post({ query: 'print 1' })).status).toBe(403);
    } finally {
      await brief.close();
    }
  });

  it('answers 403 for another workspace', async () => {
    const { status, body } = await client.send(`/v1/workspaces/${demoCredentials.tenantId}/query`, {
      method: 'POST',
      headers: { authorization: client.authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'print 1' }),
    });
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: { code: 'InsufficientAccessError' } });
  });

  it.each(['/', '/v1/workspaces', '/v1/query', '/favicon.ico'])('answers 404 for %s', async (unknown) => {
    const { status, body } = await client.send(unknown);
    expect(status).toBe(404);
    expect(body).toMatchObject({ error: { code: 'PathNotFoundError' } });
  });

  it('answers 405 to another method', async () => {
    const { status, headers } = await client.send(path, { method: 'DELETE' });
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('GET, POST');
  });

  it('answers 413 to a body over 1 MiB', async () => {
    expect((await client.post({ query: `print "${'x'.repeat(1024 * 1024)}"` })).status).toBe(413);
  });

  it('answers nothing to a body that is not declared as JSON, as the service does', async () => {
    const { status, body } = await client.post({ query: 'print 1' }, { 'content-type': 'text/plain' });
    expect([status, body]).toEqual([200, '']);
  });
});
