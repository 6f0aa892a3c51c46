import { type Answer, type Fetch } from '../../core/investigations/ask';
import { shareRequests } from './shareRequests';

const question = (kql: string): Fetch => ({ kql, timespan: { from: 0, to: 1 } });
const answer = (text: string): Answer => ({ table: { length: 0, columns: [] }, limits: [text] });
const by = (signal: AbortSignal, name = 'panel') => ({ name, signal });
const patient = by(new AbortController().signal);

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
    const both = Promise.all([ask(question('a'), patient), ask(question('a'), patient)]);
    await settle();
    open.get('a')!.give(answer('one'));
    expect((await both).map(({ limits }) => limits[0])).toEqual(['one', 'one']);
    expect(sent).toEqual(['a']);
  });

  it('asks again once the answer has come', async () => {
    const { ask, sent, open } = handWorked();
    const first = ask(question('a'), patient);
    await settle();
    open.get('a')!.give(answer('one'));
    await first;
    await settle();
    void ask(question('a'), patient);
    await settle();
    expect(sent).toEqual(['a', 'a']);
  });

  it('keeps questions with another time range apart', async () => {
    const { ask, sent } = handWorked();
    void ask(question('a'), patient);
    void ask({ kql: 'a', timespan: { from: 0, to: 2 } }, patient);
    await settle();
    expect(sent).toEqual(['a', 'a']);
  });

  it('has at most three on their way, the others in order', async () => {
    const { ask, sent, open } = handWorked();
    for (const kql of ['a', 'b', 'c', 'd', 'e']) {
      ask(question(kql), patient).catch(() => undefined);
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
    const both = Promise.allSettled([ask(question('a'), patient), ask(question('a'), patient)]);
    await settle();
    open.get('a')!.fail(new Error('refused'));
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('cancels a question when the last one who asked it has left', async () => {
    const { ask, open } = handWorked();
    const [one, other] = [new AbortController(), new AbortController()];
    const both = Promise.allSettled([ask(question('a'), by(one.signal)), ask(question('a'), by(other.signal))]);
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
      void ask(question(kql), patient);
    }
    const leaving = new AbortController();
    const left = ask(question('d'), by(leaving.signal)).catch((error: Error) => error.name);
    await settle();
    leaving.abort();
    open.get('a')!.give(answer(''));
    await settle();
    expect([await left, sent]).toEqual(['AbortError', ['a', 'b', 'c']]);
  });

  it('lets those who wait take turns', async () => {
    const { ask, sent, open } = handWorked();
    const greedy = by(patient.signal, 'greedy');
    for (const kql of ['a', 'b', 'c', 'd', 'e', 'f']) {
      ask(question(kql), greedy).catch(() => undefined);
    }
    ask(question('other'), by(patient.signal, 'modest')).catch(() => undefined);
    for (const kql of ['a', 'b', 'c']) {
      await settle();
      open.get(kql)!.give(answer(''));
    }
    await settle();
    expect(sent).toEqual(['a', 'b', 'c', 'd', 'other', 'e']);
  });
});
