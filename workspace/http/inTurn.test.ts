import { type RunningWorkspace, startWorkspace } from '../startWorkspace';
import { TestClient } from '../testing/client';
import { type Answer, wholeBody } from './answer';
import { inTurn } from './inTurn';

async function* parts(): AsyncGenerator<string, void> {
  yield 'b';
  yield 'c';
}

const long: Answer = { status: 200, body: 'a', rest: parts() };

describe('a turn', () => {
  it('ends with a short answer, and with work that fails', async () => {
    const ended = jest.fn();
    await inTurn(ended, () => Promise.resolve({ status: 200, body: '' }));
    expect(ended).toHaveBeenCalledTimes(1);
    await expect(inTurn(ended, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(ended).toHaveBeenCalledTimes(2);
  });

  it('lasts until a long answer is read', async () => {
    const ended = jest.fn();
    const answer = await inTurn(ended, () => Promise.resolve(long));
    expect(ended).not.toHaveBeenCalled();
    expect(await wholeBody(answer)).toBe('abc');
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('ends with a long answer that nobody reads', async () => {
    const ended = jest.fn();
    const answer = await inTurn(ended, () => Promise.resolve({ ...long, rest: parts() }));
    await answer.rest?.return();
    expect(ended).toHaveBeenCalledTimes(1);
  });
});

describe('the only turn', () => {
  let workspace: RunningWorkspace;
  beforeAll(async () => {
    const rows = [{ name: 'SecurityEvent', rows: [{ Computer: 'H' }] }];
    workspace = await startWorkspace({ port: 0, rows, queue: { running: 1, waiting: 0, waitMs: 1_000 } });
  });
  afterAll(() => workspace.close());

  it.each<[what: string, body: object]>([
    ['a time span that is none', { query: 'print 1', timespan: 'yesterday' }],
    ['a syntax error', { query: 'print (' }],
    ['a query that fails as it runs', { query: 'print "a" matches regex "("' }],
  ])('is given back after %s', async (_, body) => {
    const client = await TestClient.signIn(workspace);
    expect((await client.post(body)).status).toBe(400);
    expect((await client.post({ query: 'print 1' })).status).toBe(200);
  });
});
