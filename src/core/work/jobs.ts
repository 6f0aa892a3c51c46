import { clusterJob } from '../cluster/clusterJob';
import { labelJob } from '../cluster/labelJob';
import { decodingRows } from '../decode/decodedRows';
import { indicatorJob } from '../indicators/indicatorJob';
import { variabilityJob } from '../stats/variabilityJob';
import { type Pausing } from './pausing';

/**
 * Work that may take long, by name. Input and result are plain data, so that a job can be done in a worker. All of it
 * is loaded when it is first needed: import only types from here.
 */
export const JOBS = {
  clusters: clusterJob,
  decode: decodingRows,
  indicators: indicatorJob,
  labels: labelJob,
  variability: variabilityJob,
} as const;

type Jobs = typeof JOBS;
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobResult<Name extends JobName> = ReturnType<Jobs[Name]> extends Pausing<infer Result> ? Result : never;

/** Starts a job. */
export const startJob = <Name extends JobName>(name: Name, input: JobInput<Name>): Pausing<JobResult<Name>> =>
  (JOBS[name] as (input: JobInput<Name>) => Pausing<JobResult<Name>>)(input);
