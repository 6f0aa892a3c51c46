import { type Answer } from './answer';

/**
 * Gives the answer of `work`, and calls `ended` once when it is over: when a short answer is there, when `work` rejects,
 * and when what follows of a long answer has been read to its end, or ended before.
 */
export async function inTurn(ended: () => void, work: () => Promise<Answer>): Promise<Answer> {
  let isGoingOn = false;
  try {
    const answer = await work();
    if (answer.rest === undefined) {
      return answer;
    }
    const rest = untilEnd(answer.rest, ended);
    // A generator that was never begun would not notice that it is ended.
    await rest.next();
    isGoingOn = true;
    return { ...answer, rest };
  } finally {
    if (!isGoingOn) {
      ended();
    }
  }
}

async function* untilEnd(text: AsyncGenerator<string, void>, ended: () => void): AsyncGenerator<string, void> {
  try {
    yield '';
    yield* text;
  } finally {
    ended();
  }
}
