import { type Answer, type Fetch } from '../../core/investigations/ask';
import { cancelled } from './transport';

export type Send = (fetch: Fetch, signal: AbortSignal) => Promise<Answer>;

/** Log Analytics runs five queries at once for a principal that all viewers share; one page leaves room for others. */
const MOST_AT_ONCE = 3;

interface Flight {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  passengers: number;
}

/**
 * Sends equal questions once while they are on their way, and a few at a time. A question is cancelled when the last
 * one who asked it has left.
 */
export function shareRequests(send: Send): Send {
  const flights = new Map<string, Flight>();
  const waiting: Array<() => void> = [];
  let running = 0;

  async function takeTurn(fetch: Fetch, signal: AbortSignal): Promise<Answer> {
    if (running >= MOST_AT_ONCE) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running++;
    }
    try {
      if (signal.aborted) {
        throw cancelled();
      }
      return await send(fetch, signal);
    } finally {
      const next = waiting.shift();
      if (next === undefined) {
        running--;
      } else {
        next();
      }
    }
  }

  function board(fetch: Fetch): Flight {
    const key = JSON.stringify([fetch.kql, fetch.timespan.from, fetch.timespan.to]);
    const known = flights.get(key);
    if (known !== undefined && !known.controller.signal.aborted) {
      return known;
    }
    const controller = new AbortController();
    const answer = takeTurn(fetch, controller.signal).finally(() => {
      if (flights.get(key) === flight) {
        flights.delete(key);
      }
    });
    const flight: Flight = { answer, controller, passengers: 0 };
    flights.set(key, flight);
    return flight;
  }

  return (fetch, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(cancelled());
        return;
      }
      const flight = board(fetch);
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
