/** One measured claim: milliseconds against a bar, and against a peer measured in the same run. */
export interface Measurement {
  readonly what: string;
  readonly barMs: number;
  readonly medianMs: number;
  readonly peer: string;
  readonly peerMs: number;
  /** Peak memory of a process that does this alone, where it is claimed. */
  readonly memory?: { readonly barMb: number; readonly peakMb: number };
}

export type Suite = () => readonly Measurement[];

const RUNS = 5;

/** Median time of a few runs after one to warm up, in milliseconds. */
export function medianMs(work: () => void): number {
  work();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[Math.floor(RUNS / 2)]!;
}
