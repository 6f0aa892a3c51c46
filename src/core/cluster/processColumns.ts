import { type ClusteredProcess } from './processClusters';

/** Processes column by column: cheap to hand to a worker, where as many objects are not. */
export interface ProcessColumns {
  readonly key: readonly string[];
  readonly path: readonly string[];
  readonly commandLine: readonly string[];
  readonly subjectLogonId: readonly string[];
  readonly user: readonly string[];
  readonly pid: ReadonlyArray<number | null>;
  readonly start: ReadonlyArray<number | null>;
}

/** The columns of some processes. */
export const columnsOfProcesses = (processes: readonly ClusteredProcess[]): ProcessColumns => ({
  key: processes.map(({ key }) => key),
  path: processes.map(({ path }) => path),
  commandLine: processes.map(({ commandLine }) => commandLine),
  subjectLogonId: processes.map(({ subjectLogonId }) => subjectLogonId),
  user: processes.map(({ user }) => user),
  pid: processes.map(({ pid }) => pid),
  start: processes.map(({ start }) => start),
});

/** The processes again. */
export const processesOfColumns = (columns: ProcessColumns): readonly ClusteredProcess[] =>
  columns.key.map((key, row) => ({
    key,
    path: columns.path[row]!,
    commandLine: columns.commandLine[row]!,
    subjectLogonId: columns.subjectLogonId[row]!,
    user: columns.user[row]!,
    pid: columns.pid[row]!,
    start: columns.start[row]!,
  }));
