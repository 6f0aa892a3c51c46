import { type ProcessColumns, processesOfColumns } from '../cluster/processColumns';
import { type ProcessFeature } from '../cluster/processFeatures';
import { type Pausing } from '../work/pausing';
import { type ProcessVariability, processVariability } from './processVariability';

export interface VariabilityInput {
  readonly processes: ProcessColumns;
  readonly measure: ProcessFeature;
  readonly bySession: boolean;
}

/** Sums up one feature of processes by their names. */
export function* variabilityJob({ processes, measure, bySession }: VariabilityInput): Pausing<ProcessVariability> {
  yield { done: 0, total: processes.key.length, items: 'processes' };
  return processVariability(processesOfColumns(processes), measure, { bySession });
}
