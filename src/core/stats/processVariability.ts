import { type ClusteredProcess } from '../cluster/processClusters';
import { isSystemSession, PROCESS_FEATURES, type ProcessFeature } from '../cluster/processFeatures';
import { imageName } from '../processes/imageName';
import { groupSummaries, type GroupSummary } from './groupSummaries';

/** One box: how much a feature varies among the processes of one name, and of one kind of session. */
export interface VariabilityRow extends Omit<GroupSummary, 'key' | 'outliers'> {
  /** The feature that is summed up. */
  readonly measure: ProcessFeature;
  /** File name of the image. */
  readonly group: string;
  /** "system" or "other" where sessions are told apart, else "". */
  readonly subgroup: string;
  readonly outlierCount: number;
}

/** A process whose feature lies beyond the whiskers of its box. */
export interface VariabilityOutlierRow {
  readonly measure: ProcessFeature;
  readonly group: string;
  readonly subgroup: string;
  readonly value: number;
  readonly TimeGenerated: number | null;
  readonly commandLine: string;
  readonly path: string;
  readonly user: string;
  readonly key: string;
}

export interface ProcessVariability {
  readonly boxes: readonly VariabilityRow[];
  readonly outliers: readonly VariabilityOutlierRow[];
}

/** Sums up one feature by process name; `bySession` tells the system's own sessions from the others. */
export function processVariability(
  processes: readonly ClusteredProcess[],
  measure: ProcessFeature,
  { bySession }: { readonly bySession: boolean }
): ProcessVariability {
  const sessionOf = (process: ClusteredProcess): string => (isSystemSession(process) ? 'system' : 'other');
  const summaries = groupSummaries(processes, PROCESS_FEATURES[measure], (process) => [
    imageName(process.path),
    bySession ? sessionOf(process) : '',
  ]);
  const place = ({ key: [group = '', subgroup = ''] }: GroupSummary) => ({ measure, group, subgroup });
  return {
    boxes: summaries.map((summary) => {
      const { key: _key, outliers, ...box } = summary;
      return { ...place(summary), ...box, outlierCount: outliers.length };
    }),
    outliers: summaries.flatMap((summary) =>
      summary.outliers.map((row) => {
        const process = processes[row]!;
        return {
          ...place(summary),
          value: PROCESS_FEATURES[measure](process),
          TimeGenerated: process.start,
          commandLine: process.commandLine,
          path: process.path,
          user: process.user,
          key: process.key,
        };
      })
    ),
  };
}
