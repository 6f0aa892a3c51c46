import { LogsClient } from './logsClient';
import { type QueryRequest, type QueryResponse } from './transport';

const question = { kql: 'T', timespan: { from: 0, to: 1_000 } };
const never = new AbortController().signal;
const answered: QueryResponse = {
  status: 200,
  text: '{"tables":[{"name":"PrimaryResult","columns":[{"name":"n","type":"long"}],"rows":[[1]]}]}',
};

/** A client over a wire that gives these responses in turn, the last one for ever. */
function clientOver(...responses: readonly QueryResponse[]) {
  const sent: QueryRequest[] = [];
  const client = new LogsClient((request) => {
    sent.push(request);
    return Promise.resolve(responses[Math.min(sent.length, responses.length) - 1]!);
  }, 25);
  return { client, sent };
}

describe('the query client', () => {
  it('sends the query and the time span, how long the service may take, and no Authorization', async () => {
    const { client, sent } = clientOver(answered);
    expect((await client.ask(question, never)).table.columns[0]!.values).toEqual([1]);
    expect(JSON.parse(sent[0]!.body)).toMatchObject({
      query: 'T',
      timespan: '1970-01-01T00:00:00.000Z/1970-01-01T00:00:01.000Z',
    });
    expect(sent[0]!.headers['prefer']).toContain('wait=25');
    expect(Object.keys(sent[0]!.headers)).not.toContain('authorization');
  });

  it('asks across further workspaces where there are any', async () => {
    const { client, sent } = clientOver(answered);
    await client.ask(question, never);
    await client.ask({ ...question, workspaces: ['a', 'b'] }, never);
    expect(sent.map(({ body }) => (JSON.parse(body) as { workspaces?: unknown }).workspaces)).toEqual([
      undefined,
      ['a', 'b'],
    ]);
  });

  it.each([504, 500, 502, 408])('never sends a query again that ended with %d', async (status) => {
    const { client, sent } = clientOver({ status, text: '' });
    await expect(client.ask(question, never)).rejects.toThrow(`${status}`);
    expect(sent).toHaveLength(1);
  });

  it('waits as long as a throttled answer asks, then sends again', async () => {
    const { client, sent } = clientOver({ status: 429, text: '', retryAfter: '0.05' }, answered);
    expect((await client.ask(question, never)).table.length).toBe(1);
    expect(sent).toHaveLength(2);
  });

  it('does not wait longer than a quarter of a minute', async () => {
    const { client, sent } = clientOver({ status: 429, text: '', retryAfter: '60' });
    await expect(client.ask(question, never)).rejects.toThrow('busy');
    expect(sent).toHaveLength(1);
  });

  it('gives up on a service that stays busy', async () => {
    const { client, sent } = clientOver({ status: 503, text: '', retryAfter: '0.01' });
    await expect(client.ask(question, never)).rejects.toThrow('not available (503)');
    expect(sent).toHaveLength(3);
  });

  it('says of an answer that was cut off that it was', async () => {
    const { client } = clientOver({ status: 200, text: answered.text.slice(0, 40) });
    await expect(client.ask(question, never)).rejects.toThrow('cut off on its way');
  });

  it('hands the signal to the wire, and ends as cancelled', async () => {
    const controller = new AbortController();
    const client = new LogsClient(
      ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('left')))),
      25
    );
    const asked = client.ask(question, controller.signal);
    setTimeout(() => controller.abort(), 10);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});
