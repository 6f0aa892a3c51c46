import { type Answer } from '../../core/investigations/ask';
import { type Question, questionKey, type Send } from './ask';
import { FairQueue } from './fairQueue';
import { cancelled } from './transport';

/** Log Analytics runs five queries at once for a principal that all viewers share; one page leaves room for others. */
export const MOST_AT_ONCE = 3;

interface Flight {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  passengers: number;
}

/**
 * Sends equal questions once while they are on their way, and a few at a time. A question is cancelled when the last
 * one who asked it has left.
 */
export function shareRequests(send: (question: Question, signal: AbortSignal) => Promise<Answer>): Send {
  const flights = new Map<string, Flight>();
  const queue = new FairQueue(MOST_AT_ONCE);

  function board(question: Question, asker: string): Flight {
    const key = questionKey(question);
    const known = flights.get(key);
    if (known !== undefined && !known.controller.signal.aborted) {
      return known;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const answer = queue
      .run(asker, signal, () => send(question, signal))
      .finally(() => {
        if (flights.get(key) === flight) {
          flights.delete(key);
        }
      });
    const flight: Flight = { answer, controller, passengers: 0 };
    flights.set(key, flight);
    return flight;
  }

  return (question, { name, signal }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(cancelled());
        return;
      }
      const flight = board(question, name);
      flight.passengers++;
      const leave = (): void => {
        flight.passengers--;
        if (flight.passengers === 0) {
          flight.controller.abort();
        }
        reject(cancelled());
      };
      signal.addEventListener('abort', leave, { once: true });
      flight.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
}
