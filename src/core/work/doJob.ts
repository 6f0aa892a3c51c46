import { type JobInput, type JobName, type JobResult } from './jobs';
import { finish } from './pausing';

/** Does a job somewhere. Equal work is asked for with the very same input object, so that it is done once. */
export type DoJob = <Name extends JobName>(name: Name, input: JobInput<Name>) => Promise<JobResult<Name>>;

/** Does a job at once and without a pause: on the command line, where nobody waits at a screen. */
export const doJobHere: DoJob = async (name, input) => {
  const { startJob } = await import('./jobs');
  return finish(startJob(name, input));
};
