import { type RunningWorkspace, startWorkspace } from '../startWorkspace';
import { type QueryReply, TestClient } from '../testing/client';
import { demoCredentials } from './credentials';
import { resultText } from './resultText';

const ROWS = 60_000;
const long = `range x from 1 to ${ROWS} step 1 | extend text = strcat("row ${'w'.repeat(60)} ", x)`;

let workspace: RunningWorkspace;
let client: TestClient;
beforeAll(async () => {
  workspace = await startWorkspace({
    port: 0,
    rows: [{ name: 'SecurityEvent', rows: [{ Computer: 'H' }] }],
    queue: { running: 1, waiting: 0, waitMs: 60_000 },
  });
  client = await TestClient.signIn(workspace);
});
afterAll(() => workspace.close());

/** Asks a small query until its answer has that status. */
async function until(status: number): Promise<Headers> {
  for (let attempt = 0; attempt < 500; attempt++) {
    const reply = await client.post({ query: 'print 1' });
    if (reply.status === status) {
      return reply.headers;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no answer had the status ${status}`);
}

const read = (query: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${workspace.url}/v1/workspaces/${demoCredentials.workspaceId}/query`, {
    method: 'POST',
    headers: { authorization: client.authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  });

describe('a long answer', () => {
  it('comes in parts and whole', async () => {
    const { headers, body } = await client.post({ query: long });
    expect(headers.get('content-length')).toBeNull();
    const rows = (body as QueryReply).tables[0]!.rows;
    expect(rows).toHaveLength(ROWS);
    expect(rows.at(-1)).toEqual([ROWS, `row ${'w'.repeat(60)} ${ROWS}`]);
  });

  it('keeps its turn until it is read, and is given up when its client leaves', async () => {
    const leave = new AbortController();
    const { body } = await read(`${long.replace(String(ROWS), '9000000000')}`, leave.signal);
    await body!.getReader().read();
    expect((await until(429)).get('retry-after')).toBe('1');
    leave.abort();
    await until(200);
  });

  it('that breaks off ends with the error, beside what was sent', async () => {
    async function* breakingOff(): AsyncGenerator<readonly string[], undefined> {
      yield [`["${'x'.repeat(1024 * 1024)}"]`];
      yield ['[1]'];
      await Promise.reject(new Error('Out of Memory Error'));
      return undefined;
    }
    const parts: string[] = [];
    for await (const part of resultText({ columns: [], rows: breakingOff(), limits: { rows: 9, bytes: 9 } })) {
      parts.push(part);
    }
    expect(parts).toHaveLength(2);
    const { tables, error } = JSON.parse(parts.join('')) as QueryReply;
    expect(tables[0]!.rows).toHaveLength(2);
    expect(error).toMatchObject({
      code: 'PartialError',
      details: [{ innererror: { message: 'The query ended before its end: Out of Memory Error' } }],
    });
  });
});
