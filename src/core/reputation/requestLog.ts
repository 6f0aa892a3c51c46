/** How often a key may ask. */
export interface RequestLimits {
  readonly perMinute: number;
  /** Counted from midnight, UTC. */
  readonly perDay: number;
}

/** What must be known of earlier requests. Times are milliseconds since 1970 UTC. */
export interface RequestLog {
  /** Times of the latest requests, earliest first: those within the window. */
  readonly recent: readonly number[];
  /** The midnight from which `today` counts. */
  readonly day: number;
  readonly today: number;
  /** The service wants to be asked nothing before. */
  readonly pausedUntil: number;
}

export const EMPTY_LOG: RequestLog = { recent: [], day: 0, today: 0, pausedUntil: 0 };

/** A minute, and a second for requests that arrive closer together than they were sent. */
export const WINDOW_MS = 61_000;
const DAY_MS = 86_400_000;

const midnight = (time: number): number => Math.floor(time / DAY_MS) * DAY_MS;
/** When a quota that was used up is there again. */
export const nextDay = (now: number): number => midnight(now) + DAY_MS;

/** The log with one more request. */
export function withRequest(log: RequestLog, now: number): RequestLog {
  const { recent, day, today, pausedUntil } = asOf(log, now);
  return { recent: [...recent, now], day, today: today + 1, pausedUntil };
}

/** The log of a service that wants a pause. */
export const withPause = (log: RequestLog, until: number): RequestLog => ({
  ...log,
  pausedUntil: Math.max(log.pausedUntil, until),
});

/** The earliest time, from `now` on, at which a request keeps to the limits. */
export function nextRequest(log: RequestLog, { perMinute, perDay }: RequestLimits, now: number): number {
  const { recent, today, pausedUntil } = asOf(log, now);
  const room = recent.length < perMinute ? now : recent[recent.length - perMinute]! + WINDOW_MS;
  return Math.max(now, pausedUntil, room, today < perDay ? now : nextDay(now));
}

/** When the last of so many further requests can be sent, if each is answered at once. */
export function lastRequest(log: RequestLog, limits: RequestLimits, now: number, count: number): number {
  let time = now;
  for (let sent = 0; sent < count; sent++) {
    time = nextRequest(log, limits, time);
    log = withRequest(log, time);
  }
  return time;
}

/** What still counts. A clock that was put back must not hold requests up for hours. */
function asOf({ recent, day, today, pausedUntil }: RequestLog, now: number): RequestLog {
  const current = midnight(now);
  return {
    recent: recent.filter((time) => time > now - WINDOW_MS && time <= now),
    day: current,
    today: day === current ? today : 0,
    pausedUntil: pausedUntil > nextDay(now) ? 0 : pausedUntil,
  };
}
