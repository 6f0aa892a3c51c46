import { AnswerStore } from '../../src/datasource/reputation/AnswerStore';
import { BrowserStore } from '../../src/datasource/reputation/BrowserStore';
import { LookupQueue } from '../../src/datasource/reputation/LookupQueue';
import { Lookups } from '../../src/datasource/reputation/Lookups';
import { type LookupResponse } from '../../src/datasource/reputation/lookupTransport';
import { RequestLedger } from '../../src/datasource/reputation/RequestLedger';
import { ManualClock } from './manualClock';
import { MemoryStorage } from './memoryStorage';
import { objectBody } from './reputation';

export const NOON = Date.UTC(2026, 2, 10, 12);
export const FOUND: LookupResponse = { status: 200, text: objectBody({ harmless: 1 }), retryAfter: undefined };

/** A refusal in VirusTotal's shape. */
export const refused = (status: number, code: string, retryAfter?: string): LookupResponse => ({
  status,
  text: JSON.stringify({ error: { code, message: '' } }),
  retryAfter,
});

/** The queue of look-ups in front of a service that a test plays. */
export class LookupDesk {
  /** What was sent, and when. */
  readonly sent: Array<{ readonly path: string; readonly at: number }> = [];
  answer: (path: string) => LookupResponse | Promise<LookupResponse> = () => FOUND;
  private readonly leave = new AbortController();

  constructor(
    limits = { perMinute: 4, perDay: 500 },
    readonly storage = new MemoryStorage(),
    readonly clock = new ManualClock(NOON),
    private readonly queue = new LookupQueue(
      async (path) => {
        this.sent.push({ path, at: clock.now() });
        return this.answer(path);
      },
      new AnswerStore(new BrowserStore(storage, 'answer.'), clock.now),
      new RequestLedger(new BrowserStore(storage, 'log.'), limits),
      clock
    ),
    readonly lookups = new Lookups(queue, clock)
  ) {}

  get paths(): readonly string[] {
    return this.sent.map(({ path }) => path);
  }

  ask(path: string, signal = this.leave.signal) {
    return this.queue.ask(path, signal);
  }

  timeLeft(...paths: readonly string[]): number {
    return this.queue.timeLeft(new Set(paths));
  }
}
