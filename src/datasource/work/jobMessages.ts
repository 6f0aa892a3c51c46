import { type JobInput, type JobName } from '../../core/work/jobs';
import { type Progress } from '../../core/work/pausing';

/** What a worker is told to do. */
export interface JobOrder<Name extends JobName = JobName> {
  readonly name: Name;
  readonly input: JobInput<Name>;
}

/** What a worker says: first that it runs, then how far it is, at last what it made or why it failed. */
export type JobReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly message: string };
