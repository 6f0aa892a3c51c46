import { type JobInput, type JobName, type JobResult } from '../../core/work/jobs';
import { jobSize } from '../../core/work/jobSize';
import { type Pausing } from '../../core/work/pausing';
import { cancelled } from '../client/transport';
import { inWorker, type Waiting } from './inWorker';

/** The page is kept from nothing else for longer than this at a time, milliseconds. */
const SLICE_MS = 12;
/** Much work that takes longer than this is handed to a worker, which takes some time to start. */
const PATIENCE_MS = 100;
/** Fewer rows are never handed over: on a slow machine they take long too, but there a worker is no quicker to start. */
const MANY_ROWS = 5_000;

/**
 * Does a job so that the page stays responsive: in slices and, where there is much to do, in a worker; in slices to the
 * end where workers are barred. Rejects with what the job threw, or with an AbortError as soon as nobody waits.
 */
export async function runJob<Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
  waiting: Waiting
): Promise<JobResult<Name>> {
  const { startJob } = await import('../../core/work/jobs');
  const work = startJob(name, input);
  const isLarge = jobSize(name, input) >= MANY_ROWS;
  const done =
    (isLarge ? ((await inSlices(work, waiting, PATIENCE_MS)) ?? (await inWorker(name, input, waiting))) : undefined) ??
    (await inSlices(work, waiting, Infinity));
  return done!.result;
}

/** Goes on with work for so many milliseconds, and lets others go first in between; undefined when that did not do. */
async function inSlices<Result>(
  work: Pausing<Result>,
  { signal, tell }: Waiting,
  mostMs: number
): Promise<{ readonly result: Result } | undefined> {
  for (let spent = 0; spent < mostMs;) {
    const start = performance.now();
    let step = work.next();
    while (step.done !== true && performance.now() - start < SLICE_MS) {
      step = work.next();
    }
    if (step.done === true) {
      return { result: step.value };
    }
    spent += performance.now() - start;
    tell(step.value);
    await nextTurn();
    if (signal.aborted) {
      throw cancelled();
    }
  }
  return undefined;
}

/** A message to oneself waits its turn among clicks and frames, and no longer, as a timer would. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
