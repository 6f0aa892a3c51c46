import { type Answer, type Fetch } from '../../core/investigations/ask';
import { shareRequests } from './shareRequests';

const question = (kql: string): Fetch => ({ kql, timespan: { from: 0, to: 1 } });
const answer = (text: string): Answer => ({ table: { length: 0, columns: [] }, limits: [text] });
const never = new AbortController().signal;

/** A workspace whose answers the test gives by hand. */
function handWorked() {
  const open = new Map<
    string,
    { readonly signal: AbortSignal; readonly give: (answer: Answer) => void; readonly fail: (error: Error) => void }
  >();
  const sent: string[] = [];
  const ask = shareRequests(({ kql }, signal) => {
    sent.push(kql);
    return new Promise((give, fail) => open.set(kql, { signal, give, fail }));
  });
  return { ask, sent, open };
}

/** Lets everything that is ready run. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('sharing requests', () => {
  it('sends equal questions once while they are on their way', async () => {
    const { ask, sent, open } = handWorked();
    const both = Promise.all([ask(question('a'), never), ask(question('a'), never)]);
    await settle();
    open.get('a')!.give(answer('one'));
    expect((await both).map(({ limits }) => limits[0])).toEqual(['one', 'one']);
    expect(sent).toEqual(['a']);
  });

  it('asks again once the answer has come', async () => {
    const { ask, sent, open } = handWorked();
    const first = ask(question('a'), never);
    await settle();
    open.get('a')!.give(answer('one'));
    await first;
    await settle();
    void ask(question('a'), never);
    await settle();
    expect(sent).toEqual(['a', 'a']);
  });

  it('keeps questions with another time range apart', async () => {
    const { ask, sent } = handWorked();
    void ask(question('a'), never);
    void ask({ kql: 'a', timespan: { from: 0, to: 2 } }, never);
    await settle();
    expect(sent).toEqual(['a', 'a']);
  });

  it('has at most three on their way, the others in order', async () => {
    const { ask, sent, open } = handWorked();
    for (const kql of ['a', 'b', 'c', 'd', 'e']) {
      ask(question(kql), never).catch(() => undefined);
    }
    await settle();
    expect(sent).toEqual(['a', 'b', 'c']);
    open.get('b')!.give(answer(''));
    await settle();
    expect(sent).toEqual(['a', 'b', 'c', 'd']);
    open.get('a')!.fail(new Error('refused'));
    await settle();
    expect(sent).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('gives a failure to everybody who asked', async () => {
    const { ask, open } = handWorked();
    const both = Promise.allSettled([ask(question('a'), never), ask(question('a'), never)]);
    await settle();
    open.get('a')!.fail(new Error('refused'));
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('cancels a question when the last one who asked it has left', async () => {
    const { ask, open } = handWorked();
    const [one, other] = [new AbortController(), new AbortController()];
    const both = Promise.allSettled([ask(question('a'), one.signal), ask(question('a'), other.signal)]);
    await settle();
    one.abort();
    await settle();
    expect(open.get('a')!.signal.aborted).toBe(false);
    other.abort();
    await settle();
    expect(open.get('a')!.signal.aborted).toBe(true);
    expect((await both).map((each) => each.status === 'rejected' && (each.reason as Error).name)).toEqual([
      'AbortError',
      'AbortError',
    ]);
  });

  it('never sends a question whose asker left while it waited', async () => {
    const { ask, sent, open } = handWorked();
    for (const kql of ['a', 'b', 'c']) {
      void ask(question(kql), never);
    }
    const leaving = new AbortController();
    const left = ask(question('d'), leaving.signal).catch((error: Error) => error.name);
    await settle();
    leaving.abort();
    open.get('a')!.give(answer(''));
    await settle();
    expect([await left, sent]).toEqual(['AbortError', ['a', 'b', 'c']]);
  });
});
