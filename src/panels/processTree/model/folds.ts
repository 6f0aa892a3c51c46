import { type Chain, chainsOf } from './chains';
import { shapesOf } from './shapes';
import { siblingsOf, type TreeModel } from './tree';

/** What is folded away: nothing; what repeats; or all but the path to the alert's process and what is beside it. */
export const FOLDINGS = ['nothing', 'repeats', 'path'] as const;
export type Folding = (typeof FOLDINGS)[number];

/** Rows that one line stands for. */
export interface Fold {
  /** Stays the same while the frame is refreshed. */
  readonly id: string;
  /** A chain that repeats itself, siblings that look alike, or what is off the path. */
  readonly kind: 'chain' | 'alike' | 'others';
  /** The hidden rows whose parents are shown; what is below them is hidden too, but for what is at and below `next`. */
  readonly tops: readonly number[];
  /** Where a chain goes on below the fold; -1 for none. */
  readonly next: number;
  /** Hidden rows, all levels together. */
  readonly count: number;
  /** Levels of a chain; siblings otherwise. */
  readonly times: number;
  /** What repeats: the names of a chain that take turns, or the one of siblings. */
  readonly names: readonly string[];
}

/** Which rows of a tree are folded, and into which folds. */
export interface FoldPlan {
  readonly folds: readonly Fold[];
  /** For each row the fold of siblings that it is a top of; -1 for none. */
  readonly groupOf: Int32Array;
  /** For each row the fold of a chain that begins with it; -1 for none. */
  readonly chainAt: Int32Array;
}

/** Fewer siblings that look alike are no trouble. */
const FEWEST_ALIKE = 4;

/**
 * Plans what to fold. The alert's process is never folded, nor are siblings on the way to it, nor rows of which
 * `isMarked` says that they must be seen. O(n log n).
 */
export function planFolds(model: TreeModel, folding: Folding, isMarked: (row: number) => boolean): FoldPlan {
  const { length, children, roots, source, parents } = model;
  const folds: Fold[] = [];
  const plan = { folds, groupOf: new Int32Array(length).fill(-1), chainAt: new Int32Array(length).fill(-1) };
  if (folding === 'nothing' || isPathless(model, folding)) {
    return plan;
  }
  const kept = new Uint8Array(length);
  for (let row = source; row >= 0; row = parents[row]!) {
    kept[row] = 1;
  }
  for (let row = 0; row < length; row++) {
    for (let above = isMarked(row) ? row : -1; above >= 0 && kept[above] === 0; above = parents[above]!) {
      kept[above] = 1;
    }
  }
  const addGroup = (fold: Fold): void => {
    fold.tops.forEach((row) => (plan.groupOf[row] = folds.length));
    folds.push(fold);
  };

  const onPath = folding === 'path' ? nearPath(model, kept) : undefined;
  const shapes = shapesOf(model);
  for (const siblings of [roots, ...children]) {
    const shown = onPath === undefined ? siblings : siblings.filter((row) => onPath[row] === 1);
    if (shown.length < siblings.length) {
      addGroup(
        othersFold(
          model,
          siblings.filter((row) => onPath![row] === 0)
        )
      );
    }
    alike(shown, shapes, kept).forEach((rows) => addGroup(alikeFold(model, rows)));
  }
  for (const chain of chainsOf(model, (row) => row === source || isMarked(row))) {
    plan.chainAt[chain.first] = folds.length;
    folds.push(chainFold(model, chain));
  }
  return plan;
}

/** Whether the path to the alert is asked for where no process is the alert's: then nothing is folded. */
export const isPathless = ({ source }: TreeModel, folding: Folding): boolean => folding === 'path' && source < 0;

/** Marks the kept rows, the siblings of the alert's process, and everything below it. */
function nearPath(model: TreeModel, kept: Uint8Array): Uint8Array {
  const near = kept.slice();
  siblingsOf(model, model.source).forEach((row) => (near[row] = 1));
  const first = model.places[model.source]!;
  model.preorder.subarray(first, first + model.sizes[model.source]!).forEach((row) => (near[row] = 1));
  return near;
}

/** Groups of siblings with the same shape; none with a kept row. */
function alike(siblings: readonly number[], shapes: Int32Array, kept: Uint8Array): ReadonlyArray<readonly number[]> {
  if (siblings.length < FEWEST_ALIKE) {
    return [];
  }
  const groups = new Map<number, number[]>();
  for (const row of siblings) {
    if (kept[row] === 0) {
      const group = groups.get(shapes[row]!);
      if (group === undefined) {
        groups.set(shapes[row]!, [row]);
      } else {
        group.push(row);
      }
    }
  }
  return [...groups.values()].filter(({ length }) => length >= FEWEST_ALIKE);
}

const sizeOf = ({ sizes }: TreeModel, rows: readonly number[]): number =>
  rows.reduce((sum, row) => sum + sizes[row]!, 0);

const alikeFold = (model: TreeModel, tops: readonly number[]): Fold => ({
  id: `alike ${model.columns.key[tops[0]!]!}`,
  kind: 'alike',
  tops,
  next: -1,
  count: sizeOf(model, tops),
  times: tops.length,
  names: [model.columns.processName[tops[0]!]!],
});

const othersFold = (model: TreeModel, tops: readonly number[]): Fold => ({
  id: `others ${model.columns.key[tops[0]!]!}`,
  kind: 'others',
  tops,
  next: -1,
  count: sizeOf(model, tops),
  times: tops.length,
  names: [],
});

const chainFold = (model: TreeModel, { first, next, levels, names }: Chain): Fold => ({
  id: `chain ${model.columns.key[first]!}`,
  kind: 'chain',
  tops: [first],
  next,
  count: model.sizes[first]! - model.sizes[next]!,
  times: levels,
  names,
});
