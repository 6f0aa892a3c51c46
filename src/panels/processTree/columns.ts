import { clockTime, isoTime } from '../shared/utcTime';
import { type AlertMark } from './model/alertMarks';
import { type TreeColumns, type TreeModel } from './model/tree';
import { type ColumnId } from './options';
import {
  accountWords,
  certaintyWord,
  certaintyWords,
  lifetimeWords,
  pidWords,
  sinceParentWords,
  targetSession,
  tokenWords,
} from './words';

/** What there is to show of the rows of a tree. */
export interface TreeFacts {
  readonly model: TreeModel;
  readonly prevalence: Int32Array;
  /** Undefined where no frame tells them. */
  readonly clusterSizes: ReadonlyArray<number | null> | undefined;
  readonly marks: ReadonlyMap<number, readonly AlertMark[]>;
  /** Whether starts are on different days. */
  readonly withDate: boolean;
  /** Whether its processes ran on several hosts. */
  readonly withHost: boolean;
}

export interface TreeColumn {
  /** In the options. */
  readonly label: string;
  /** Above the column. */
  readonly head: string;
  /** What its head stands for, on hover. */
  readonly hint: string;
  readonly kind: 'text' | 'number' | 'time' | 'code';
  /** Narrowest width in pixels, and its share of the width that is left. */
  readonly width: number;
  readonly share: number;
  /** Field of the frame whose data links the cell follows; none for what is worked out. */
  readonly field?: keyof TreeColumns;
  /** What the cell shows. */
  readonly text: (facts: TreeFacts, row: number) => string;
  /** What it shows on hover; absent where that is the same. */
  readonly title?: (facts: TreeFacts, row: number) => string;
}

const TIME_WIDTH = 124;
const DATE_WIDTH = 88;

/** The columns of the list, those that take no room of their own apart. */
export const COLUMNS: Readonly<Record<ColumnId, TreeColumn>> = {
  pid: {
    label: 'PID',
    head: 'PID',
    hint: 'Process id; hexadecimal on hover',
    kind: 'number',
    width: 72,
    share: 0,
    field: 'pid',
    text: ({ model }, row) => String(model.columns.pid[row] ?? ''),
    title: ({ model }, row) => pidWords(model.columns.pid[row] ?? null),
  },
  user: {
    label: 'User',
    head: 'User',
    hint: 'Account that the process runs as; with its domain on hover',
    kind: 'text',
    width: 80,
    share: 0.6,
    field: 'user',
    text: ({ model }, row) => accountWords(model.columns.user[row]!),
    title: ({ model }, row) => model.columns.user[row]!,
  },
  integrity: {
    label: 'Integrity and elevation',
    head: 'Integrity',
    hint: 'Integrity level and elevation, where the log tells them',
    kind: 'text',
    width: 112,
    share: 0.2,
    field: 'integrity',
    text: ({ model }, row) => tokenWords(model.columns.integrity[row] ?? null, model.columns.elevation[row] ?? null),
  },
  start: {
    label: 'Start',
    head: 'Start UTC',
    hint: 'When the process started, in UTC',
    kind: 'time',
    width: TIME_WIDTH,
    share: 0,
    field: 'start',
    text: ({ model, withDate }, row) => clockTime(model.columns.start[row] ?? null, withDate),
    title: ({ model }, row) => isoTime(model.columns.start[row] ?? null),
  },
  sinceParent: {
    label: 'Time since the parent started',
    head: 'Since parent',
    hint: 'How long after its parent the process started',
    kind: 'number',
    width: 108,
    share: 0,
    text: ({ model }, row) => sinceParentWords(model, row),
  },
  lifetime: {
    label: 'Lifetime',
    head: 'Lifetime',
    hint: 'From start to exit, where the exit was logged',
    kind: 'number',
    width: 96,
    share: 0,
    text: ({ model }, row) => lifetimeWords(model.columns, row),
    title: ({ model }, row) => isoTime(model.columns.end[row] ?? null),
  },
  certainty: {
    label: 'Certainty of the parent',
    head: 'Parent is',
    hint: 'How sure it is who started the process',
    kind: 'text',
    width: 84,
    share: 0,
    field: 'certainty',
    text: ({ model }, row) => certaintyWord(model.columns.certainty[row]!),
    title: ({ model }, row) => certaintyWords(model.columns.certainty[row]!),
  },
  subjectSession: {
    label: 'Session of the creator',
    head: 'Subject session',
    hint: 'Logon session that the process was started from',
    kind: 'text',
    width: 120,
    share: 0,
    field: 'subjectLogonId',
    text: ({ model }, row) => model.columns.subjectLogonId[row]!,
  },
  targetSession: {
    label: 'Session of the process',
    head: 'Target session',
    hint: 'Logon session that the process runs in',
    kind: 'text',
    width: 120,
    share: 0,
    field: 'targetLogonId',
    text: ({ model }, row) => targetSession(model.columns.targetLogonId[row]!),
  },
  prevalence: {
    label: 'Prevalence here',
    head: 'Alike',
    hint: 'Processes of the same name in this tree',
    kind: 'number',
    width: 60,
    share: 0,
    text: ({ prevalence }, row) => prevalence[row]!.toLocaleString('en-US'),
    title: ({ prevalence, model }, row) =>
      `${prevalence[row]!.toLocaleString('en-US')} of ${model.length.toLocaleString('en-US')} processes here have this name`,
  },
  clusterSize: {
    label: 'Size of its cluster',
    head: 'Cluster',
    hint: 'Processes in the same cluster, where the data tells clusters',
    kind: 'number',
    width: 72,
    share: 0,
    text: ({ clusterSizes }, row) => clusterSizes?.[row]?.toLocaleString('en-US') ?? '',
  },
  commandLine: {
    label: 'Command line',
    head: 'Command line',
    hint: '',
    kind: 'code',
    width: 220,
    share: 4,
    field: 'commandLine',
    text: ({ model }, row) => model.columns.commandLine[row]!,
  },
};

/** Of the chosen columns those that this tree has anything in. */
export function shownColumns(chosen: readonly ColumnId[], { model, clusterSizes }: TreeFacts): readonly ColumnId[] {
  const told: Readonly<Partial<Record<ColumnId, boolean>>> = {
    integrity: [model.columns.integrity, model.columns.elevation].some((values) => values.some(isTold)),
    clusterSize: clusterSizes !== undefined,
  };
  return chosen.filter((id) => told[id] ?? true);
}

const isTold = (value: string | null): boolean => value !== null && value !== '';

/** Narrowest width of a column in pixels; starts on different days need room for the date. */
const widthOf = (id: ColumnId, { withDate }: TreeFacts): number =>
  COLUMNS[id].width + (id === 'start' && withDate ? DATE_WIDTH : 0);

const PROCESS_WIDTH = 300;

/** Tracks of a CSS grid for the process and its columns, and how narrow the whole can get, in pixels. */
export function columnTracks(
  ids: readonly ColumnId[],
  facts: TreeFacts
): { readonly css: string; readonly width: number } {
  const tracks = ids.map((id) => {
    const { share } = COLUMNS[id];
    return share === 0 ? `${widthOf(id, facts)}px` : `minmax(${widthOf(id, facts)}px, ${share}fr)`;
  });
  return {
    css: [`minmax(${PROCESS_WIDTH}px, 4fr)`, ...tracks].join(' '),
    width: ids.reduce((sum, id) => sum + widthOf(id, facts), PROCESS_WIDTH),
  };
}
