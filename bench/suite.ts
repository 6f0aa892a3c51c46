/** One measured claim: milliseconds against a bar. */
export interface Measurement {
  readonly what: string;
  readonly barMs: number;
  readonly medianMs: number;
  /** Something plain that was measured in the same run, for machines of another speed. */
  readonly peer?: { readonly what: string; readonly medianMs: number };
  /** Peak memory of a process that does this alone, where it is claimed. */
  readonly memory?: { readonly barMb: number; readonly peakMb: number };
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

export function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)]!;
}
