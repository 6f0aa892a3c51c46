import fc from 'fast-check';
import { EMPTY_LOG, lastRequest, nextDay, nextRequest, type RequestLog, withPause, withRequest } from './requestLog';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const NOON = Date.UTC(2026, 2, 10, 12);

const limits = fc.record({ perMinute: fc.integer({ min: 1, max: 6 }), perDay: fc.integer({ min: 1, max: 20 }) });
const gaps = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 * 3_600_000 })), { maxLength: 60 });

/** Sends as soon as it may, having had something to send after each gap. */
function sendAll(given: readonly number[], allowed: { perMinute: number; perDay: number }) {
  let log: RequestLog = EMPTY_LOG;
  let now = NOON;
  return given.map((gap) => {
    now = nextRequest(log, allowed, now + gap);
    log = withRequest(log, now);
    return now;
  });
}

describe('the log of requests', () => {
  it('never lets more through than the key allows, in any minute and on any day', () => {
    fc.assert(
      fc.property(gaps, limits, (given, allowed) => {
        const sent = sendAll(given, allowed);
        for (const time of sent) {
          const minute = sent.filter((each) => each > time - MINUTE && each <= time);
          const day = sent.filter((each) => Math.floor(each / DAY) === Math.floor(time / DAY));
          expect(minute.length).toBeLessThanOrEqual(allowed.perMinute);
          expect(day.length).toBeLessThanOrEqual(allowed.perDay);
        }
      })
    );
  });

  it('holds nothing up that the key allows', () => {
    fc.assert(
      fc.property(gaps, limits, (given, allowed) => {
        const sent = sendAll(given, allowed);
        sent.forEach((time, index) => {
          const asked = (sent[index - 1] ?? NOON) + given[index]!;
          const before = sent.slice(0, index);
          const full = before.filter((each) => each > asked - MINUTE - 1_000).length >= allowed.perMinute;
          const spent =
            before.filter((each) => Math.floor(each / DAY) === Math.floor(asked / DAY)).length >= allowed.perDay;
          expect(time === asked || full || spent).toBe(true);
        });
      })
    );
  });

  it('foretells when the last request is sent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), limits, (count, allowed) => {
        const sent = sendAll(Array<number>(count).fill(0), allowed);
        expect(lastRequest(EMPTY_LOG, allowed, NOON, count)).toBe(sent.at(-1));
      })
    );
  });

  it('keeps to a pause that the service wants', () => {
    const allowed = { perMinute: 4, perDay: 500 };
    const paused = withPause(EMPTY_LOG, NOON + 5_000);
    expect(nextRequest(paused, allowed, NOON)).toBe(NOON + 5_000);
    expect(nextRequest(paused, allowed, NOON + 6_000)).toBe(NOON + 6_000);
    expect(nextRequest(withPause(EMPTY_LOG, nextDay(NOON)), allowed, NOON)).toBe(Date.UTC(2026, 2, 11));
  });

  it('does not wait for what a clock that was put back calls the future', () => {
    const log = withRequest(withPause(EMPTY_LOG, NOON + 3 * DAY), NOON + 2 * DAY);
    expect(nextRequest(log, { perMinute: 1, perDay: 1 }, NOON)).toBe(NOON);
  });
});
