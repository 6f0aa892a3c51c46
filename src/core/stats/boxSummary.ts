import { quantile } from './quantile';

/** Numbers as a box plot draws them (Tukey, 1977). */
export interface BoxSummary {
  readonly n: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
  /** Ends of the whiskers: the furthest numbers within 1.5 times the height of the box, never inside the box. */
  readonly low: number;
  readonly high: number;
  /** Positions of the numbers beyond the whiskers: those below, then those above, each in the order of the input. */
  readonly outliers: readonly number[];
}

/** How far whiskers may reach, in heights of the box. */
const REACH = 1.5;

/** Sums up some numbers. Throws when there are none. */
export function boxSummary(values: readonly number[]): BoxSummary {
  const sorted = Float64Array.from(values).sort();
  const [q1, median, q3] = [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
  const reach = REACH * (q3 - q1);
  const low = Math.min(
    q1,
    sorted.find((value) => value >= q1 - reach)!
  );
  const high = Math.max(
    q3,
    sorted.findLast((value) => value <= q3 + reach)!
  );
  const positions = (isOut: (value: number) => boolean): number[] =>
    values.flatMap((value, at) => (isOut(value) ? [at] : []));
  return {
    n: values.length,
    min: sorted[0]!,
    q1,
    median,
    q3,
    max: sorted[sorted.length - 1]!,
    low,
    high,
    outliers: [...positions((value) => value < low), ...positions((value) => value > high)],
  };
}
