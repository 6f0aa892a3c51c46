import { type View } from './view';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 7, 14].map((count) => count * DAY),
];
/** Longer steps follow the calendar: so many months. */
const MONTH_STEPS = [1, 3, 6, ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((years) => 12 * years)];
const MONTH = 30 * DAY;

/** Times to write on an axis, and how far they are apart in milliseconds. */
export interface Ticks {
  readonly times: readonly number[];
  readonly step: number;
}

/** At most `most` round times of a view, by a clock that is `offset` milliseconds ahead of UTC. */
export function ticksOf({ from, to }: View, most: number, offset: number): Ticks {
  const length = to - from;
  const fits = (step: number): boolean => length / step <= Math.max(1, most);
  const step = STEPS.find(fits);
  if (step === undefined) {
    return monthTicks({ from, to }, MONTH_STEPS.find((months) => fits(months * MONTH)) ?? MONTH_STEPS.at(-1)!, offset);
  }
  const first = Math.ceil((from + offset) / step) * step - offset;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return { times: Array.from({ length: count }, (_, index) => first + index * step), step };
}

function monthTicks({ from, to }: View, months: number, offset: number): Ticks {
  const start = new Date(from + offset);
  const before = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
  const count = Math.ceil((to - from) / (months * 28 * DAY)) + 2;
  const times = Array.from({ length: count }, (_, index) => monthStart(before + index * months) - offset);
  return { times: times.filter((time) => time >= from && time <= to), step: months * MONTH };
}

/** When a month counted from year 0 begins; Date.UTC alone takes the years 0 to 99 for 1900 to 1999. */
function monthStart(month: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
}
