import { serviceLimits } from '../engine/runQuery';
import { startWorkspace, type RunningWorkspace } from '../startWorkspace';
import { type QueryReply, TestClient } from '../testing/client';
import { demoCredentials } from './credentials';
import { emptyWorkspaceId } from './otherWorkspaces';

let workspace: RunningWorkspace;
let client: TestClient;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data', limits: { rows: 300, bytes: 200_000 } });
  client = await TestClient.signIn(workspace);
});
afterAll(() => workspace.close());

const path = `/v1/workspaces/${demoCredentials.workspaceId}/query`;
const endless =
  'range x from 1 to 10000000 step 1 | join kind=inner (range x from 1 to 10000000 step 1) on x | summarize dcount(hash_sha256(tostring(x)))';

describe('the answer to a query', () => {
  it('holds one table with typed columns and rows', async () => {
    const { status, body, headers } = await client.post({
      query:
        'print s = "a", l = long(1), i = int(2), r = 1.5, b = true, t = datetime(2026-01-02), d = 1h, j = dynamic({"a":[1]}), n = int(null), g = guid(74be27de-1e4e-49d9-b579-fe0b331d3642)',
    });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(body).toEqual({
      tables: [
        {
          name: 'PrimaryResult',
          columns: [
            { name: 's', type: 'string' },
            { name: 'l', type: 'long' },
            { name: 'i', type: 'int' },
            { name: 'r', type: 'real' },
            { name: 'b', type: 'bool' },
            { name: 't', type: 'datetime' },
            { name: 'd', type: 'timespan' },
            { name: 'j', type: 'dynamic' },
            { name: 'n', type: 'int' },
            { name: 'g', type: 'guid' },
          ],
          rows: [
            [
              'a',
              1,
              2,
              1.5,
              true,
              '2026-01-02T00:00:00.0000000Z',
              '01:00:00',
              '{"a":[1]}',
              null,
              '74be27de-1e4e-49d9-b579-fe0b331d3642',
            ],
          ],
        },
      ],
    });
  });

  it('keeps the schema when there is no row', async () => {
    const { body } = await client.post({ query: 'SecurityAlert | where false | project AlertName' });
    expect((body as QueryReply).tables[0]).toEqual({
      name: 'PrimaryResult',
      columns: [{ name: 'AlertName', type: 'string' }],
      rows: [],
    });
  });

  it('comes to GET too', async () => {
    const url = `${path}?query=${encodeURIComponent('print 1')}`;
    const { status, body } = await client.send(url, { headers: { authorization: client.authorization } });
    expect(status).toBe(200);
    expect((body as QueryReply).tables[0]?.rows).toEqual([[1]]);
  });

  it('has statistics when they are asked for', async () => {
    const { body } = await client.post({ query: 'print 1' }, { prefer: 'include-statistics=true' });
    expect(body).toMatchObject({
      statistics: { query: { executionTime: expect.any(Number) as number, datasetStatistics: [{ tableRowCount: 1 }] } },
    });
  });

  it('says how it is to be drawn when that is asked for', async () => {
    const ask = async (query: string): Promise<unknown> =>
      ((await client.post({ query }, { prefer: 'include-render=true' })).body as { readonly render?: unknown }).render;
    const by = 'SecurityEvent | summarize count() by bin(TimeGenerated, 4h)';
    expect(await ask(`${by} | render barchart with (title='24H Perf events')`)).toEqual({
      visualization: 'barchart',
      title: '24H Perf events',
      accumulate: false,
      isQuerySorted: false,
      kind: 'default',
      annotation: '',
      by: null,
    });
    expect(await ask(`${by} | sort by count_ | render timechart with (kind=stacked, accumulate=true)`)).toMatchObject({
      visualization: 'timechart',
      title: null,
      accumulate: true,
      isQuerySorted: true,
      kind: 'stacked',
    });
    expect(await ask('print 1')).toEqual({});
    expect((await client.post({ query: 'print 1 | render table' })).body).not.toHaveProperty('render');
  });

  it('comes to the workspace as a resource of Azure, too', async () => {
    const { body } = await client.send(path.replace('/query', '/metadata'), {
      headers: { authorization: client.authorization },
    });
    const [{ resourceId } = { resourceId: '' }] = (body as { workspaces: { resourceId: string }[] }).workspaces;
    const ask = async (resource: string): Promise<number> =>
      (await client.send(`/v1${resource}/query?query=print%201`, { headers: { authorization: client.authorization } }))
        .status;
    expect(await ask(resourceId)).toBe(200);
    expect(await ask(resourceId.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions'))).toBe(200);
    expect(await ask(`${resourceId}-other`)).toBe(404);
    expect((await client.send(`/v1${resourceId}/query?query=print%201`)).status).toBe(401);
  });

  it('is that of all workspaces which are asked along: one that holds no rows adds none', async () => {
    const query = 'SecurityAlert | count';
    const alone = await client.rows(query);
    const workspaces = [emptyWorkspaceId, demoCredentials.workspaceId.toUpperCase()];
    const { status, body } = await client.post({ query, workspaces });
    expect([status, (body as QueryReply).tables[0]?.rows]).toEqual([200, alone]);
  });

  it('comes to many queries at once', async () => {
    const asked = Array.from({ length: 20 }, async (_, index) => client.rows(`print x = ${index} | extend y = now()`));
    const answers = await Promise.all(asked);
    expect(answers.map(([row]) => row?.[0])).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('is remembered with its status', async () => {
    const query = 'print remembered = 1';
    await client.post({ query, timespan: 'P1D' });
    await client.post({ query: 'print remembered =' });
    expect(workspace.queries.slice(-2)).toMatchObject([
      { query, timespan: 'P1D', status: 200 },
      { query: 'print remembered =', timespan: undefined, status: 400 },
    ]);
  });
});

describe('the time span of a request', () => {
  const count = 'SecurityEvent | summarize min(TimeGenerated), max(TimeGenerated)';

  it('bounds every table, both ends included', async () => {
    const timespan = '2026-03-10T09:14:41Z/2026-03-10T09:14:41Z';
    const query = 'union (SecurityEvent | where EventID == 4688), (SecurityAlert) | summarize count() by Type';
    expect(await client.rows(query, timespan)).toEqual([['SecurityEvent', 3]]);
  });

  it('counts a duration back from now', async () => {
    const [row] = await client.rows('SecurityEvent | where TimeGenerated < now() - 1h | count', 'PT1H');
    expect(row).toEqual([0]);
  });

  it('is shared by URL and body', async () => {
    const { body } = await client.send(`${path}?timespan=2026-03-10T09:00:00Z/2026-03-10T10:00:00Z`, {
      method: 'POST',
      headers: { authorization: client.authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ query: count, timespan: '2026-03-10T09:30:00Z/2026-03-10T11:00:00Z' }),
    });
    const [[first, last] = []] = (body as QueryReply).tables[0]?.rows ?? [];
    expect(String(first) >= '2026-03-10T09:30').toBe(true);
    expect(String(last) <= '2026-03-10T10:00:01').toBe(true);
  });

  it('does not touch tables that the query makes itself', async () => {
    expect(await client.rows('datatable(TimeGenerated:datetime)[datetime(2000-01-01)] | count', 'P1D')).toEqual([[1]]);
  });

  it('is refused when it is none', async () => {
    const { status, body } = await client.post({ query: 'print 1', timespan: 'yesterday' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 'BadArgumentError', innererror: { code: 'InvalidTimespan' } } });
  });
});

describe('limits', () => {
  it('cuts off at the most rows and says so', async () => {
    const { status, body } = await client.post({ query: 'range x from 1 to 1000 step 1' });
    const { tables, error } = body as QueryReply;
    expect(status).toBe(200);
    expect(tables[0]?.rows).toHaveLength(300);
    expect(error?.code).toBe('PartialError');
    expect(error?.details[0]?.innererror.message).toMatch(/record count limit 300/);
  });

  it('cuts off at the most bytes and says so', async () => {
    const wide = `range x from 1 to 250 step 1 | project "${'w'.repeat(1000)}"`;
    const { tables, error } = (await client.post({ query: wide })).body as QueryReply;
    expect(tables[0]?.rows.length).toBeLessThan(200);
    expect(error?.details[0]?.innererror.message).toMatch(/data size limit 200000/);
  });

  it('counts bytes, of which a character may be several', async () => {
    const wide = `range x from 1 to 250 step 1 | project "${'\u00e4'.repeat(500)}"`;
    const { tables, error } = (await client.post({ query: wide })).body as QueryReply;
    expect(tables[0]?.rows.length).toBeLessThan(200);
    expect(error?.details[0]?.innererror.message).toMatch(/data size limit 200000/);
  });

  it('are those of the service where nothing else is said', () => {
    expect(serviceLimits).toEqual({ rows: 500_000, bytes: 104_857_600 });
  });

  it('gives up a query after the wait that the client allows', async () => {
    const started = performance.now();
    const { status, body } = await client.post({ query: endless }, { prefer: 'wait=1' });
    expect(status).toBe(504);
    expect(body).toMatchObject({ error: { code: 'GatewayTimeout' } });
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('stops a query whose client has left', async () => {
    const leave = new AbortController();
    const asked = client.post({ query: endless }, {}, leave.signal);
    setTimeout(() => leave.abort(), 300);
    await expect(asked).rejects.toThrow();
    const stopped = (): boolean => workspace.queries.some(({ query, status }) => query === endless && status === 499);
    for (let attempt = 0; attempt < 100 && !stopped(); attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(stopped()).toBe(true);
  });
});
