import { parsedRecord } from '../../core/reputation/answer';
import {
  EMPTY_LOG,
  lastRequest,
  nextRequest,
  type RequestLimits,
  type RequestLog,
  withPause,
  withRequest,
} from '../../core/reputation/requestLog';
import { type BrowserStore } from './BrowserStore';

const NAME = 'requests';

/** When requests were sent: kept in the browser, so that a reloaded page and other pages of it keep to the limits too. */
export class RequestLedger {
  private remembered: RequestLog = EMPTY_LOG;

  constructor(
    private readonly store: BrowserStore,
    private readonly limits: RequestLimits
  ) {}

  /** The earliest time from `now` on for one more request. */
  next(now: number): number {
    return nextRequest(this.log(), this.limits, now);
  }

  /** The time at which so many more requests can all be sent. */
  last(now: number, count: number): number {
    return lastRequest(this.log(), this.limits, now, count);
  }

  /** Whether the day's requests are used up. */
  dayIsOver(now: number): boolean {
    return nextRequest({ ...this.log(), recent: [], pausedUntil: 0 }, this.limits, now) > now;
  }

  sent(now: number): void {
    this.keep(withRequest(this.log(), now));
  }

  pause(until: number): void {
    this.keep(withPause(this.log(), until));
  }

  private keep(log: RequestLog): void {
    this.remembered = log;
    this.store.set(NAME, JSON.stringify(log));
  }

  private log(): RequestLog {
    return readLog(this.store.get(NAME)) ?? this.remembered;
  }
}

function readLog(text: string | undefined): RequestLog | undefined {
  const { recent, day, today, pausedUntil } = parsedRecord(text ?? '') ?? {};
  return Array.isArray(recent) &&
    recent.every((time): time is number => typeof time === 'number') &&
    typeof day === 'number' &&
    typeof today === 'number' &&
    typeof pausedUntil === 'number'
    ? { recent, day, today, pausedUntil }
    : undefined;
}
