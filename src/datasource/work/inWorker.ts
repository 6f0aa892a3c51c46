import { type JobInput, type JobName, type JobResult } from '../../core/work/jobs';
import { type Progress } from '../../core/work/pausing';
import { cancelled } from '../client/transport';
import { type JobOrder, type JobReport } from './jobMessages';

/** Who waits for a job. */
export interface Waiting {
  readonly signal: AbortSignal;
  readonly tell: (progress: Progress) => void;
}

/** What a worker made; undefined where no worker may run. */
export type Handed<Result> = { readonly result: Result } | undefined;

/** Whether the page was seen to bar workers: its policy does not change while it is open. */
let barred = false;

/**
 * Does a job in a worker of its own, started from text: Grafana serves no file for it. Resolves with undefined where a
 * Content-Security-Policy or an old browser bars that. Rejects with what the job threw, or an AbortError.
 */
export async function inWorker<Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
  waiting: Waiting
): Promise<Handed<JobResult<Name>>> {
  const { workerCode } = await import('./workerCode');
  if (barred || workerCode === undefined || typeof Worker === 'undefined') {
    return undefined;
  }
  const address = URL.createObjectURL(new Blob([workerCode], { type: 'text/javascript' }));
  let worker: Worker;
  try {
    worker = new Worker(address);
  } catch {
    barred = true;
    URL.revokeObjectURL(address);
    return undefined;
  }
  try {
    return (await reportOf(worker, { name, input }, waiting)) as Handed<JobResult<Name>>;
  } finally {
    worker.terminate();
    URL.revokeObjectURL(address);
  }
}

function reportOf(worker: Worker, order: JobOrder, { signal, tell }: Waiting): Promise<Handed<unknown>> {
  return new Promise((resolve, reject) => {
    let running = false;
    const leave = (): void => reject(cancelled());
    signal.addEventListener('abort', leave, { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<JobReport>) => {
      switch (data.kind) {
        case 'ready':
          running = true;
          worker.postMessage(order);
          return;
        case 'progress':
          tell(data.progress);
          return;
        case 'result':
          resolve({ result: data.result });
          return;
        case 'failed':
          reject(new Error(data.message));
      }
    });
    worker.addEventListener('error', (event) => {
      if (running) {
        reject(new Error(`The work could not be finished: ${event.message}. Narrow the window, and try again.`));
      } else {
        // A policy that bars the worker says so here, before it runs; the console has told the administrator.
        event.preventDefault();
        barred = true;
        resolve(undefined);
      }
    });
    if (signal.aborted) {
      leave();
    }
  });
}
