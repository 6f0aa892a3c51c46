/** The time, and what waits for it. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Runs something later; call what comes back to call it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

export const BROWSER_CLOCK: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
