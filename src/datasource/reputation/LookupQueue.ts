import { type LookupAnswer } from '../../core/reputation/answer';
import { nextDay, WINDOW_MS } from '../../core/reputation/requestLog';
import { type AnswerStore } from './AnswerStore';
import { type Clock } from './clock';
import { type LookupReading, readLookup } from './lookupReading';
import { type LookupTransport } from './lookupTransport';
import { type RequestLedger } from './RequestLedger';

/** How a question ended. */
export type LookupOutcome =
  | { readonly kind: 'answered'; readonly answer: LookupAnswer }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stopped'; readonly reason: string };

/** Nobody looks at a panel that tells nothing new for longer. */
export const LONGEST_WAIT_MS = 15 * 60_000;
/** Times that one question is sent, where the service is not there. */
const MOST_TRIES = 3;
/** Times in a row that the service may turn requests away. */
const MOST_REFUSALS = 4;
const RETRY_MS = 5_000;

interface Question {
  readonly path: string;
  readonly outcome: Promise<LookupOutcome>;
  readonly settle: (outcome: LookupOutcome) => void;
  askers: number;
  tries: number;
}

/**
 * Sends questions one after the other, no more of them than the key allows. Equal ones are sent once; what nobody waits
 * for any more is not sent, but an answer that is on its way is kept, since it has been paid for.
 */
export class LookupQueue {
  /** In the order in which they are sent. */
  private waiting: Question[] = [];
  private sending: Question | undefined;
  private callOff: (() => void) | undefined;
  private refusals = 0;

  constructor(
    private readonly transport: LookupTransport,
    private readonly answers: AnswerStore,
    private readonly ledger: RequestLedger,
    private readonly clock: Clock
  ) {}

  /** Asks for a path: a kept answer at once, else when its turn has come. Stopped as soon as the signal is aborted. */
  ask(path: string, signal: AbortSignal): Promise<LookupOutcome> {
    const answer = this.answers.get(path);
    if (answer !== undefined) {
      return Promise.resolve({ kind: 'answered', answer });
    }
    if (signal.aborted) {
      return Promise.resolve(CANCELLED);
    }
    const question = this.find(path) ?? this.add(path);
    question.askers++;
    return new Promise((resolve) => {
      const leave = (): void => {
        question.askers--;
        this.forgetUnwanted();
        resolve(CANCELLED);
      };
      signal.addEventListener('abort', leave, { once: true });
      void question.outcome.then((outcome) => {
        signal.removeEventListener('abort', leave);
        resolve(outcome);
      });
      this.pump();
    });
  }

  /** How long it takes at least until these paths are answered, in milliseconds. */
  timeLeft(paths: ReadonlySet<string>): number {
    const now = this.clock.now();
    const ahead = this.waiting.findLastIndex(({ path }) => paths.has(path)) + 1;
    return ahead === 0 ? 0 : this.ledger.last(now, ahead) - now;
  }

  private find(path: string): Question | undefined {
    return this.sending?.path === path ? this.sending : this.waiting.find((question) => question.path === path);
  }

  private add(path: string): Question {
    let settle: (outcome: LookupOutcome) => void = () => undefined;
    const outcome = new Promise<LookupOutcome>((resolve) => (settle = resolve));
    const question = { path, outcome, settle, askers: 0, tries: 0 };
    this.waiting.push(question);
    return question;
  }

  private forgetUnwanted(): void {
    this.waiting = this.waiting.filter(({ askers }) => askers > 0);
    if (this.waiting.length === 0) {
      this.callOff?.();
      this.callOff = undefined;
    }
  }

  /** Sends the next question, or waits until it may be sent. */
  private pump(): void {
    this.callOff?.();
    this.callOff = undefined;
    const [next] = this.waiting;
    if (next === undefined || this.sending !== undefined) {
      return;
    }
    const now = this.clock.now();
    const wait = this.ledger.next(now) - now;
    if (wait > LONGEST_WAIT_MS) {
      this.stop(this.ledger.dayIsOver(now) ? QUEUE_STOPS.dayOver : QUEUE_STOPS.quota);
    } else if (wait > 0) {
      this.callOff = this.clock.after(wait, () => this.pump());
    } else {
      this.waiting.shift();
      this.sending = next;
      next.tries++;
      this.ledger.sent(now);
      void this.transport(next.path)
        .then(readLookup, (): LookupReading => ({ kind: 'stop', reason: UNREACHABLE }))
        .then((reading) => {
          this.sending = undefined;
          this.take(next, reading);
          this.pump();
        });
    }
  }

  private take(question: Question, reading: LookupReading): void {
    this.refusals = reading.kind === 'busy' ? this.refusals + 1 : 0;
    switch (reading.kind) {
      case 'answer':
        question.settle({
          kind: 'answered',
          answer: this.answers.keep(question.path, reading.status, reading.body),
        });
        return;
      case 'fail':
        question.settle({ kind: 'failed', reason: reading.reason });
        return;
      case 'stop':
        question.settle({ kind: 'stopped', reason: reading.reason });
        this.stop(reading.reason);
        return;
      case 'retry':
        if (question.tries >= MOST_TRIES) {
          question.settle({ kind: 'failed', reason: reading.reason });
        } else {
          this.again(question, this.clock.now() + RETRY_MS);
        }
        return;
      case 'busy':
        this.again(question, this.endOfPause(reading));
        if (this.refusals >= MOST_REFUSALS) {
          this.stop(QUEUE_STOPS.busy);
        }
    }
  }

  /** A service that names no time has its window, then twice that; a quota that a window does not restore is the day's. */
  private endOfPause({ waitMs, quota }: Extract<LookupReading, { kind: 'busy' }>): number {
    const now = this.clock.now();
    if (waitMs !== undefined) {
      return now + waitMs;
    }
    return quota && this.refusals > 1 ? nextDay(now) : now + WINDOW_MS * 2 ** (this.refusals - 1);
  }

  private again(question: Question, notBefore: number): void {
    this.ledger.pause(notBefore);
    this.waiting.unshift(question);
    this.forgetUnwanted();
  }

  private stop(reason: string): void {
    const stopped = this.waiting;
    this.waiting = [];
    this.refusals = 0;
    stopped.forEach(({ settle }) => settle({ kind: 'stopped', reason }));
  }
}

const CANCELLED: LookupOutcome = { kind: 'stopped', reason: 'The look-up was cancelled.' };
const UNREACHABLE = 'Grafana cannot be reached. Check the connection, and reload the page.';
/** Why the queue sends nothing more for now. */
export const QUEUE_STOPS = {
  dayOver:
    "The day's look-ups are used up. VirusTotal counts from midnight, UTC; what was looked up is kept until then.",
  quota:
    'VirusTotal turns requests away (429): the quota of the key is used up, also by others who share it. Try again tomorrow (UTC), or later.',
  busy: 'VirusTotal keeps turning requests away (429): others use the same key. Wait some minutes, and try again.',
} as const;
