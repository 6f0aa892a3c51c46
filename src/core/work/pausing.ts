/** How far a long piece of work is: so many of so many items. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What is counted, in the plural: "command lines". */
  readonly items: string;
}

/**
 * Work that pauses to say how far it is, and returns what it made. Whoever drives it may let others go first at a
 * pause, or never come back.
 */
export type Pausing<Result> = Generator<Progress, Result, void>;

/** Does the work without a pause. */
export function finish<Result>(work: Pausing<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      return step.value;
    }
  }
}
