import { type Answer, type Fetch } from '../../core/investigations/ask';
import { ANSWER_LIFETIME_MS, rememberAnswers } from './rememberAnswers';

const question = (kql: string): Fetch => ({ kql, timespan: { from: 0, to: 1 } });
const asker = { name: 'panel', signal: new AbortController().signal };
const cells = (length: number): Answer => ({
  table: { length, columns: [{ name: 'n', type: 'long', values: Array.from({ length }, (_, index) => index) }] },
  limits: [],
});

function remembering(answers: (kql: string) => Answer, mostCells?: number) {
  const clock = { now: 0 };
  const sent: string[] = [];
  const ask = rememberAnswers(
    ({ kql }) => {
      sent.push(kql);
      return Promise.resolve(answers(kql));
    },
    () => clock.now,
    mostCells
  );
  return { clock, sent, ask: (kql: string) => ask(question(kql), asker) };
}

it('gives an answer again for a minute', async () => {
  const { clock, sent, ask } = remembering(() => cells(2));
  await ask('a');
  clock.now = ANSWER_LIFETIME_MS - 1;
  expect((await ask('a')).table.length).toBe(2);
  expect(sent).toEqual(['a']);
  clock.now = ANSWER_LIFETIME_MS;
  await ask('a');
  expect(sent).toEqual(['a', 'a']);
});

it('forgets the answer unused for longest when there is no room for more', async () => {
  const { sent, ask } = remembering(() => cells(3), 10);
  await ask('a');
  await ask('b');
  await ask('a');
  await ask('c');
  await ask('a');
  await ask('b');
  expect(sent).toEqual(['a', 'b', 'c', 'b']);
});

it('forgets what is too old to be given again before anything that is not', async () => {
  const { clock, sent, ask } = remembering(() => cells(3), 10);
  await ask('a');
  clock.now = ANSWER_LIFETIME_MS - 1;
  await ask('b');
  await ask('a');
  clock.now = ANSWER_LIFETIME_MS;
  await ask('c');
  await ask('b');
  expect(sent).toEqual(['a', 'b', 'c']);
});

it('keeps neither what is larger than all room, nor what was cut short, nor failures', async () => {
  const cut: Answer = { ...cells(1), limits: ['only a part'] };
  const { sent, ask } = remembering((kql) => {
    if (kql === 'refused') {
      throw new Error('no');
    }
    return kql === 'large' ? cells(99) : cut;
  }, 10);
  for (const kql of ['large', 'large', 'cut', 'cut']) {
    await ask(kql);
  }
  await expect(ask('refused')).rejects.toThrow('no');
  await expect(ask('refused')).rejects.toThrow('no');
  expect(sent).toEqual(['large', 'large', 'cut', 'cut', 'refused', 'refused']);
});
