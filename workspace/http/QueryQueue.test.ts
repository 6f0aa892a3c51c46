import { QueryQueue } from './QueryQueue';

const never = new AbortController().signal;

describe('the queue of queries', () => {
  it('gives turns in the order in which they were asked for, no more at once than allowed', async () => {
    const queue = new QueryQueue({ running: 2, waiting: 2, waitMs: 60_000 });
    const begun: string[] = [];
    const turn = async (name: string) => {
      const end = await queue.turn(never);
      begun.push(name);
      return end!;
    };
    const [first] = [await turn('first'), await turn('second')];
    const [third, fourth] = [turn('third'), turn('fourth')];
    expect(begun).toEqual(['first', 'second']);
    first();
    first();
    (await third)();
    await fourth;
    expect(begun).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('turns away who comes when it is full, who waits too long, and who leaves', async () => {
    const queue = new QueryQueue({ running: 1, waiting: 1, waitMs: 10 });
    const end = await queue.turn(never);
    const late = queue.turn(never);
    expect(await queue.turn(never)).toBeUndefined();
    expect(await late).toBeUndefined();
    const leaving = new AbortController();
    const left = queue.turn(leaving.signal);
    leaving.abort();
    expect(await left).toBeUndefined();
    end!();
    expect(await queue.turn(never)).toBeDefined();
  });
});
