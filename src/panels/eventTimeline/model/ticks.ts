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
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((count) => count * DAY),
];

/** Times to write on an axis, and how far they are apart in milliseconds. */
export interface Ticks {
  readonly times: readonly number[];
  readonly step: number;
}

/** At most `most` round times of a view, by a clock that is `offset` milliseconds ahead of UTC. */
export function ticksOf({ from, to }: View, most: number, offset: number): Ticks {
  const length = to - from;
  const step = STEPS.find((each) => length / each <= Math.max(1, most)) ?? Math.ceil(length / most / DAY) * DAY;
  const first = Math.ceil((from + offset) / step) * step - offset;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return { times: Array.from({ length: count }, (_, index) => first + index * step), step };
}
