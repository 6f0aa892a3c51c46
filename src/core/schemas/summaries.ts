import { call, column, type Expression, not } from '../kql/expression';
import { type Aggregate, type Operator, summarize } from '../kql/pipeline';
import { SUMMARY_COLUMNS } from './hostSchema';

/** Sums up process creations, of which each has an image. */
export const summariseProcesses = (image: Expression): Operator =>
  summarize([
    ...SEEN,
    { name: SUMMARY_COLUMNS.processes, value: call('count') },
    { name: SUMMARY_COLUMNS.executables, value: call('dcount', call('tolower', image)) },
  ]);

/** Sums up logons, some of which succeeded; accounts are those that did. */
export const summariseLogons = (succeeded: Expression, account: Expression): Operator =>
  summarize([
    ...SEEN,
    { name: SUMMARY_COLUMNS.logons, value: call('countif', succeeded) },
    { name: SUMMARY_COLUMNS.failedLogons, value: call('countif', not(succeeded)) },
    { name: SUMMARY_COLUMNS.accounts, value: call('dcountif', call('tolower', account), succeeded) },
  ]);

const SEEN: readonly Aggregate[] = [
  { name: SUMMARY_COLUMNS.first, value: call('min', column('TimeGenerated')) },
  { name: SUMMARY_COLUMNS.last, value: call('max', column('TimeGenerated')) },
];
