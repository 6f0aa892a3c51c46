import { parseDateTime } from '../kql/ticks';

/** Both ends included, in ticks since 0001-01-01. */
export interface TimeRange {
  readonly from: bigint;
  readonly to: bigint;
}

const durationPattern =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,7}))?S)?)?$/;

/**
 * Reads the API's `timespan`: an ISO 8601 duration that ends now (`P1D`), or an interval of two dates, of a date
 * and a duration, or of a duration and a date. A month counts 30 days and a year 365. Undefined when it is none.
 */
export function parseTimespanParameter(text: string, nowTicks: bigint): TimeRange | undefined {
  const [first = '', second, ...rest] = text.trim().split('/');
  if (rest.length > 0) {
    return undefined;
  }
  if (second === undefined) {
    const duration = parseDuration(first);
    return duration === undefined ? undefined : { from: nowTicks - duration, to: nowTicks };
  }
  const [from, to] = [parseDateTime(first), parseDateTime(second)];
  const [before, after] = [parseDuration(first), parseDuration(second)];
  if (from !== undefined && to !== undefined) {
    return { from, to };
  }
  if (from !== undefined && after !== undefined) {
    return { from, to: from + after };
  }
  return before !== undefined && to !== undefined ? { from: to - before, to } : undefined;
}

function parseDuration(text: string): bigint | undefined {
  const match = durationPattern.exec(text);
  if (!match) {
    return undefined;
  }
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1, 8).map((part) => Number(part ?? 0));
  const wholeDays = (years ?? 0) * 365 + (months ?? 0) * 30 + (weeks ?? 0) * 7 + (days ?? 0);
  const wholeSeconds = ((wholeDays * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
  return BigInt(wholeSeconds) * 10_000_000n + BigInt((match[8] ?? '').padEnd(7, '0'));
}

/** What two ranges share; it may be empty, with its end before its start. */
export function intersect(a: TimeRange | undefined, b: TimeRange | undefined): TimeRange | undefined {
  return a && b ? { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to } : (a ?? b);
}
