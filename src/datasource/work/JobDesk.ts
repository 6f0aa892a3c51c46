import { type DoJob } from '../../core/work/doJob';
import { type JobInput, type JobName } from '../../core/work/jobs';
import { type Progress } from '../../core/work/pausing';
import { cancelled } from '../client/transport';
import { type Waiting } from './inWorker';

interface SharedJob {
  readonly result: Promise<unknown>;
  readonly controller: AbortController;
  readonly waiting: Set<Waiting>;
}

type RunJob = <Name extends JobName>(name: Name, input: JobInput<Name>, waiting: Waiting) => Promise<unknown>;

/**
 * Does equal jobs once: those who come while one is running wait for it, those who come later get what it made. Jobs
 * are equal when they are given the same input object. A job stops when the last who waits for it has left.
 */
export class JobDesk {
  private readonly jobs = new WeakMap<object, Map<JobName, SharedJob>>();

  constructor(private readonly run: RunJob) {}

  /** A way to have jobs done for one query; `tell` hears how far they are. */
  for(signal: AbortSignal, tell: (name: JobName, progress: Progress) => void): DoJob {
    const doJob = (name: JobName, input: JobInput<JobName>): Promise<unknown> =>
      this.wait(this.job(name, input), { signal, tell: (progress) => tell(name, progress) });
    // What a job of that name makes is what comes back for it.
    return doJob as DoJob;
  }

  private job(name: JobName, input: JobInput<JobName>): SharedJob {
    const ofInput = this.jobs.get(input) ?? new Map<JobName, SharedJob>();
    this.jobs.set(input, ofInput);
    const known = ofInput.get(name);
    if (known !== undefined && !known.controller.signal.aborted) {
      return known;
    }
    const controller = new AbortController();
    const waiting = new Set<Waiting>();
    const tell = (progress: Progress): void => waiting.forEach((each) => each.tell(progress));
    const result = this.run(name, input, { signal: controller.signal, tell });
    const job = { result, controller, waiting };
    ofInput.set(name, job);
    // What failed is tried anew by the next who asks.
    result.catch(() => ofInput.get(name) === job && ofInput.delete(name));
    return job;
  }

  private wait(job: SharedJob, one: Waiting): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (one.signal.aborted) {
        reject(cancelled());
        return;
      }
      job.waiting.add(one);
      const leave = (): void => {
        job.waiting.delete(one);
        if (job.waiting.size === 0) {
          job.controller.abort();
        }
        reject(cancelled());
      };
      one.signal.addEventListener('abort', leave, { once: true });
      job.result.then(resolve, reject).finally(() => {
        job.waiting.delete(one);
        one.signal.removeEventListener('abort', leave);
      });
    });
  }
}
