import { FOLDINGS, type Folding } from './model/folds';
import { type Order, ORDERS } from './model/order';

/** The columns to choose from, in the order in which they are offered; the process itself always comes first. */
export const COLUMN_IDS = [
  'pid',
  'user',
  'integrity',
  'start',
  'sinceParent',
  'lifetime',
  'certainty',
  'subjectSession',
  'targetSession',
  'prevalence',
  'clusterSize',
  'commandLine',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export const VIEWS = ['list', 'diagram'] as const;
export type View = (typeof VIEWS)[number];

export interface TreeOptions {
  /** From left to right, after the process. */
  readonly columns: readonly ColumnId[];
  /** What is folded, how siblings are sorted, and how the tree is shown, until somebody changes it on the panel. */
  readonly folding: Folding;
  readonly order: Order;
  readonly view: View;
}

export const defaults: TreeOptions = {
  columns: ['pid', 'user', 'integrity', 'start', 'sinceParent', 'prevalence', 'commandLine'],
  folding: 'nothing',
  order: 'time',
  view: 'list',
};

/**
 * Reads saved options, which may come from a provisioned file or another version, and fills in the defaults: also what
 * panels have that were saved before there were options.
 */
export function resolveOptions(raw: unknown): TreeOptions {
  const saved: Readonly<Record<string, unknown>> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const columns = Array.isArray(saved['columns'])
    ? [...new Set(saved['columns'])].flatMap((id) => oneOf(COLUMN_IDS, id) ?? [])
    : defaults.columns;
  return {
    columns,
    folding: oneOf(FOLDINGS, saved['folding']) ?? defaults.folding,
    order: oneOf(ORDERS, saved['order']) ?? defaults.order,
    view: oneOf(VIEWS, saved['view']) ?? defaults.view,
  };
}

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((each) => each === value);
