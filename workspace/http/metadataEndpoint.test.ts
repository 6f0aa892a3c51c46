import { type RunningWorkspace, startWorkspace } from '../startWorkspace';
import { TestClient } from '../testing/client';
import { documentedTables } from '../tables/documentedTables';
import { demoCredentials } from './credentials';

let workspace: RunningWorkspace;
let client: TestClient;
beforeAll(async () => {
  workspace = await startWorkspace({
    port: 0,
    rows: [{ name: 'Proxy_CL', rows: [{ Url_s: 'http://x' }] }],
  });
  client = await TestClient.signIn(workspace);
});
afterEach(() => workspace.heal());
afterAll(() => workspace.close());

const path = `/v1/workspaces/${demoCredentials.workspaceId}/metadata`;
const ask = (url = path, headers: Readonly<Record<string, string>> = { authorization: client.authorization }) =>
  client.send(url, { headers });

describe('the metadata of the workspace', () => {
  it('names every table with its columns, in the shape of the service', async () => {
    const { status, body } = await ask();
    const { tables, functions, workspaces } = body as Record<string, { readonly name: string }[]>;
    expect(status).toBe(200);
    expect(tables?.map(({ name }) => name)).toEqual([...documentedTables.map(({ name }) => name), 'Proxy_CL'].sort());
    expect(tables?.find(({ name }) => name === 'Proxy_CL')).toEqual({
      id: 'Proxy_CL',
      name: 'Proxy_CL',
      columns: [{ name: 'Url_s', type: 'string' }],
      related: { workspaces: [demoCredentials.workspaceId] },
    });
    expect(tables?.find(({ name }) => name === 'Heartbeat')).toMatchObject({
      timespanColumn: 'TimeGenerated',
      columns: expect.arrayContaining([{ name: 'ComputerPrivateIPs', type: 'dynamic' }]) as object[],
    });
    expect(functions).toEqual([]);
    expect(workspaces).toMatchObject([
      { id: demoCredentials.workspaceId, related: { tables: expect.any(Array) as [] } },
    ]);
  });

  it('is given to POST too', async () => {
    const { status } = await client.send(path, { method: 'POST', headers: { authorization: client.authorization } });
    expect(status).toBe(200);
  });

  it('is refused without a token, with a wrong one, and for another workspace', async () => {
    expect((await ask(path, {})).status).toBe(401);
    expect((await ask(path, { authorization: 'Bearer made-up' })).status).toBe(403);
    expect((await ask(`/v1/workspaces/${demoCredentials.tenantId}/metadata`)).body).toMatchObject({
      error: { code: 'InsufficientAccessError' },
    });
  });

  it('has the faults of queries', async () => {
    workspace.fail('throttled', 1);
    expect([(await ask()).status, (await ask()).status]).toEqual([429, 200]);
  });
});
