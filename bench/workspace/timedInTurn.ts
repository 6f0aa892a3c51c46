import { median } from '../suite';

const RUNS = 5;
/** No further run begins once all of both together took so long. */
const ENOUGH_MS = 10_000;

/** The median time of some runs, and what the last of them found. */
export interface Timed<Answer> {
  readonly ms: number;
  readonly answer: Answer;
}

/**
 * Times two works in turn, after a run of each to warm up, so that whatever else the machine does slows both alike.
 */
export async function timedInTurn<One, Other>(
  one: () => Promise<One>,
  other: () => Promise<Other>
): Promise<readonly [Timed<One>, Timed<Other>]> {
  const began = performance.now();
  let [first, second] = [await timed(one), await timed(other)];
  const times: { readonly one: number; readonly other: number }[] = [];
  do {
    [first, second] = [await timed(one), await timed(other)];
    times.push({ one: first.ms, other: second.ms });
  } while (times.length < RUNS && performance.now() - began < ENOUGH_MS);
  return [
    { ...first, ms: median(times.map((each) => each.one)) },
    { ...second, ms: median(times.map((each) => each.other)) },
  ];
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<Timed<Answer>> {
  const start = performance.now();
  const answer = await work();
  return { ms: performance.now() - start, answer };
}
