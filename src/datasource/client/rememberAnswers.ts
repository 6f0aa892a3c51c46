import { type Answer } from '../../core/investigations/ask';
import { questionKey, type Send } from './ask';

/** An answer is given again for this long; the time range of a refreshing dashboard is rounded to as much. */
export const ANSWER_LIFETIME_MS = 60_000;
/** Cells that are kept at most: some hundred megabytes at worst. */
const MOST_CELLS = 4_000_000;

interface Kept {
  readonly answer: Answer;
  readonly cells: number;
  readonly until: number;
}

/**
 * Answers a question that was answered a moment ago from memory; of too many, the one unused for longest is forgotten.
 * Answers that the service cut short are asked for again.
 */
export function rememberAnswers(send: Send, now: () => number, mostCells = MOST_CELLS): Send {
  const kept = new Map<string, Kept>();
  let cells = 0;

  function forget(key: string): void {
    cells -= kept.get(key)?.cells ?? 0;
    kept.delete(key);
  }

  /** A dashboard that refreshes asks about another time each minute: nobody asks for what it had before. */
  function forgetExpired(at: number): void {
    for (const [key, { until }] of kept) {
      if (until <= at) {
        forget(key);
      }
    }
  }

  function keep(key: string, answer: Answer): void {
    const size = answer.table.length * answer.table.columns.length + 1;
    if (size > mostCells) {
      return;
    }
    forget(key);
    const at = now();
    forgetExpired(at);
    kept.set(key, { answer, cells: size, until: at + ANSWER_LIFETIME_MS });
    cells += size;
    for (const [oldest] of kept) {
      if (cells <= mostCells) {
        break;
      }
      forget(oldest);
    }
  }

  return async (question, asker) => {
    const key = questionKey(question);
    const known = kept.get(key);
    if (known !== undefined && known.until > now()) {
      // Used last, so forgotten last: a Map keeps the order in which keys came in.
      kept.delete(key);
      kept.set(key, known);
      return known.answer;
    }
    forget(key);
    const answer = await send(question, asker);
    if (answer.limits.length === 0) {
      keep(key, answer);
    }
    return answer;
  };
}
