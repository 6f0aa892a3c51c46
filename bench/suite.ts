/** One measured claim against its bar; smaller is better. */
export interface Measurement {
  readonly what: string;
  readonly bar: number;
  readonly measured: number;
  /** Of both; milliseconds where nothing is said. */
  readonly unit?: 'ms' | 'MB' | '%';
  /** Something plain that was measured in the same run and unit, for machines of another speed. */
  readonly peer?: { readonly what: string; readonly measured: number };
}

/** Measures its claims; none where what it measures is not there, and then it says so. */
export type Suite = () => readonly Measurement[] | Promise<readonly Measurement[]>;

const RUNS = 5;

/** Median time of a few runs after one to warm up, in milliseconds. */
export function medianMs(work: () => void): number {
  work();
  return median(
    Array.from({ length: RUNS }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    })
  );
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 50);

/** The number that so many of a hundred do not exceed. */
export function percentile(numbers: readonly number[], percent: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))]!;
}
