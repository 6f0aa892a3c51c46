import { type Pausing, type Progress } from '../../core/work/pausing';

/** Work for longer than this without a breath is felt. */
const BREATH_MS = 25;

/** What long work on the page's own thread asks now and then, so that the page answers and may cancel it. */
export interface Pace {
  /** Lets the page go first when it is time to. Rejects once the work is cancelled. */
  breathe(): Promise<void>;
  readonly onProgress: (progress: Progress) => void;
}

/** The pace of work that a signal cancels. */
export function paceOf(signal: AbortSignal, onProgress: Pace['onProgress']): Pace {
  let last = performance.now();
  return {
    onProgress,
    async breathe() {
      if (performance.now() - last > BREATH_MS) {
        await new Promise((resolve) => setTimeout(resolve));
        last = performance.now();
      }
      signal.throwIfAborted();
    },
  };
}

/** Does work that pauses, with a breath at each pause. */
export async function pacedWork<Result>(work: Pausing<Result>, pace: Pace): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      return step.value;
    }
    pace.onProgress(step.value);
    await pace.breathe();
  }
}
