import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningWorkspace, startWorkspace } from '../../startWorkspace';
import { type QueryReply, TestClient } from '../../testing/client';
import { faultLines, type FaultName, wholeFaults, type WholeFaultName } from './knownFaults';

let workspace: RunningWorkspace;
let client: TestClient;
beforeAll(async () => {
  workspace = await startWorkspace({ port: 0, now: 'data' });
  client = await TestClient.signIn(workspace);
});
afterEach(() => workspace.heal());
afterAll(() => workspace.close());

const query = 'SecurityAlert | count';
const ask = () => client.post({ query });
const serviceCode = (code: string): object => ({ error: { code, message: expect.any(String) as string } });

interface Expected {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** What each fault answers a query with; those that give no whole answer are tested by themselves. */
const answers: Readonly<Record<Exclude<WholeFaultName, 'token-refused' | 'cut' | 'hang'>, Expected>> = {
  unauthorized: { status: 401, body: serviceCode('AuthenticationFailed'), headers: { 'www-authenticate': 'Bearer' } },
  forbidden: { status: 403, body: serviceCode('InsufficientAccessError') },
  'wrong-audience': { status: 403, body: serviceCode('InvalidAuthenticationTokenAudience') },
  'unknown-workspace': { status: 404, body: serviceCode('PathNotFoundError') },
  throttled: { status: 429, body: serviceCode('ThrottledError'), headers: { 'retry-after': '1' } },
  'throttled-silent': { status: 429, body: serviceCode('ThrottledError'), headers: { 'retry-after': null } },
  timeout: {
    status: 504,
    body: { error: { code: 'GatewayTimeout', message: 'Gateway timeout', innererror: { code: 'GatewayTimeout' } } },
  },
  unavailable: { status: 503, body: serviceCode('ServiceUnavailable') },
  'no-content': { status: 204, body: '', headers: { 'content-type': null } },
  empty: { status: 200, body: '', headers: { 'content-length': '0' } },
  'web-page': {
    status: 502,
    body: expect.stringMatching(/^<!DOCTYPE html>[^]*502 Bad Gateway/),
    headers: { 'content-type': 'text/html; charset=utf-8' },
  },
  'sign-in-page': {
    status: 200,
    body: expect.stringMatching(/^<!DOCTYPE html>[^]*<form/),
    headers: { 'content-type': 'text/html; charset=utf-8' },
  },
  partial: { status: 200, body: { tables: [{ name: 'PrimaryResult' }], error: { code: 'PartialError' } } },
};

describe('a fault', () => {
  it.each(Object.entries(answers))(
    '%s answers as the service, or what stands before it, would',
    async (name, wanted) => {
      workspace.fail(name as FaultName, 1);
      const { status, body, headers } = await ask();
      expect(status).toBe(wanted.status);
      expect({ body }).toMatchObject({ body: wanted.body });
      for (const [header, value] of Object.entries(wanted.headers ?? {})) {
        expect([header, headers.get(header)]).toEqual([header, value]);
      }
      expect((await ask()).body).not.toHaveProperty('error');
    }
  );

  it('token-refused refuses tokens, and no queries', async () => {
    workspace.fail('token-refused', 1);
    expect((await ask()).status).toBe(200);
    const { status, body } = await client.requestToken({});
    expect(status).toBe(401);
    expect(body).toMatchObject({
      error: 'invalid_client',
      error_description: expect.stringMatching(/^AADSTS7000215/) as string,
    });
    expect((await client.requestToken({})).status).toBe(200);
  });

  it('cut sends the headers and half of the JSON, then breaks the connection', async () => {
    workspace.fail('cut', 1);
    const response = await fetch(`${workspace.url}/v1/workspaces/33333333-3333-3333-3333-333333333333/query`, {
      method: 'POST',
      headers: { authorization: client.authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'SecurityAlert | take 20' }),
    });
    expect(response.status).toBe(200);
    let received = 0;
    const read = async (): Promise<void> => {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        received += chunk.length;
      }
    };
    await expect(read()).rejects.toThrow();
    expect(received).toBe(Math.floor(Number(response.headers.get('content-length')) / 2));
    expect(received).toBeGreaterThan(1000);
  });

  it('hang never answers, and ends when the client leaves', async () => {
    workspace.fail('hang', 1);
    const leave = new AbortController();
    const asked = client.post({ query: 'print hung = 1' }, {}, leave.signal);
    const first = await Promise.race([asked, new Promise((resolve) => setTimeout(() => resolve('no answer'), 300))]);
    expect(first).toBe('no answer');
    leave.abort();
    await expect(asked).rejects.toThrow();
    const isServed = (): boolean => workspace.queries.some((each) => each.query === 'print hung = 1');
    for (let attempt = 0; attempt < 100 && !isServed(); attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(workspace.queries.at(-1)).toMatchObject({ query: 'print hung = 1', status: 499 });
  });

  it('partial leaves the refusal of a wrong query as it is', async () => {
    workspace.fail('partial');
    const { status, body } = await client.post({ query: 'SecurityAlert | where Nope == 1' });
    expect([status, (body as QueryReply).error?.code]).toEqual([400, 'BadArgumentError']);
  });
});

describe('a missing table', () => {
  const missing = (name: string): object => ({
    error: {
      code: 'BadArgumentError',
      innererror: {
        code: 'SemanticError',
        innererror: {
          code: 'SEM0100',
          message: `Failed to resolve table or column expression named '${name}'`,
          line: 1,
          pos: 0,
        },
      },
    },
  });

  it('is refused where it is needed, and nowhere else', async () => {
    workspace.fail('missing-table=DeviceProcessEvents');
    expect((await ask()).status).toBe(200);
    const { status, body } = await client.post({ query: 'DeviceProcessEvents | take 1' });
    expect(status).toBe(400);
    expect(body).toMatchObject(missing('DeviceProcessEvents'));
  });

  it('is passed over by a union that allows for it', async () => {
    const both = 'union isfuzzy=true SecurityAlert, SecurityEvent | summarize by Type';
    workspace.fail('missing-table=SecurityAlert');
    expect(await client.rows(both)).toEqual([['SecurityEvent']]);
    workspace.heal();
    expect(await client.rows(both)).toHaveLength(2);
  });

  it('counts only queries that name it', async () => {
    workspace.fail('missing-table=SecurityEvent', 1);
    await ask();
    expect((await client.post({ query: 'SecurityEvent | count' })).status).toBe(400);
    expect((await client.post({ query: 'SecurityEvent | count' })).status).toBe(200);
  });

  it('can be one of several', async () => {
    workspace.fail('missing-table=SecurityEvent');
    workspace.fail('missing-table=Syslog');
    expect((await client.post({ query: 'Syslog | take 1' })).status).toBe(400);
    expect((await client.post({ query: 'union isfuzzy=true Syslog, SecurityEvent, SecurityAlert' })).status).toBe(200);
  });
});

describe('the switches', () => {
  it('spoil requests in the order in which they were set', async () => {
    workspace.fail('throttled', 2);
    workspace.fail('timeout', 1);
    const statuses: number[] = [];
    for (let request = 0; request < 4; request += 1) {
      statuses.push((await ask()).status);
    }
    expect(statuses).toEqual([429, 429, 504, 200]);
  });

  it('stay on until healed, one fault or all', async () => {
    workspace.fail('throttled');
    workspace.fail('unavailable');
    await ask();
    expect((await ask()).status).toBe(429);
    workspace.heal('throttled');
    expect((await ask()).status).toBe(503);
    workspace.heal();
    expect((await ask()).status).toBe(200);
  });

  it('spoil only queries that hold a text', async () => {
    workspace.fail('forbidden', 1, 'SecurityEvent');
    expect((await ask()).status).toBe(200);
    expect((await client.post({ query: 'SecurityEvent | count' })).status).toBe(403);
    expect((await client.post({ query: 'SecurityEvent | count' })).status).toBe(200);
  });

  it('can be set from the start', async () => {
    const faulty = await startWorkspace({ port: 0, faults: [{ name: 'forbidden', count: 1 }] });
    try {
      const other = await TestClient.signIn(faulty);
      expect((await other.post({ query })).status).toBe(403);
      expect((await other.post({ query })).status).toBe(200);
    } finally {
      await faulty.close();
    }
  });

  it('refuse what is no fault or no count, in one line', () => {
    expect(() => workspace.fail('flood' as FaultName)).toThrow(
      /^there is no fault 'flood'; known are token-refused, .*, missing-table=NAME$/
    );
    expect(() => workspace.fail('cut', 0)).toThrow('the count of the fault cut must be a whole number over 0, got 0');
  });

  it('remember the queries that they spoil', async () => {
    workspace.fail('timeout', 1);
    await client.post({ query: 'print spoiled = 1' });
    expect(workspace.queries.at(-1)).toMatchObject({ query: 'print spoiled = 1', status: 504 });
  });
});

describe('the list of faults', () => {
  it('names each with its answer, as the comment beside it does', () => {
    const comment = readFileSync(join(__dirname, 'knownFaults.ts'), 'utf8').split('*/')[0] ?? '';
    const rows = [...comment.matchAll(/^ \* {3}(\S+) +(?:tokens|queries) +(.+)$/gm)].map((row) => row.slice(1));
    expect(rows.slice(0, -1)).toEqual(Object.entries(wholeFaults).map(([name, { answer }]) => [name, answer]));
    expect(rows.map(([name = '']) => name)).toEqual(faultLines().map((line) => line.split(' ')[0]));
  });
});
