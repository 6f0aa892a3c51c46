import { type Fold, type FoldPlan } from './folds';
import { type TreeModel } from './tree';

/** A line on screen: a row of the frame (0 and up), or a fold (below 0; `foldOf` gives it). */
export type Line = number;

/** What somebody opened and closed: collapsed rows by key, opened folds by id. */
export interface Opened {
  readonly collapsed: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
}

/** The fold that a line stands for; undefined for a row. */
export const foldOf = ({ folds }: FoldPlan, line: Line): Fold | undefined => (line < 0 ? folds[~line] : undefined);

/** The first hidden row of a fold, or the row itself: what a line is shown by. */
export const rowOf = (plan: FoldPlan, line: Line): number => foldOf(plan, line)?.tops[0] ?? line;

/** What is on screen from top to bottom. */
export interface Outline {
  readonly lines: Int32Array;
  /** How far each line is indented: the shown lines above it that it is below. */
  readonly indents: Int32Array;
}

/**
 * All lines but what is below a collapsed row; each closed fold is one line in the place of its first row. With every
 * fold opened, the lines are the rows. Iterative; O(n).
 */
export function outline(model: TreeModel, plan: FoldPlan, { collapsed, unfolded }: Opened): Outline {
  const { length, children, roots, columns } = model;
  const closed = plan.folds.map(({ id }) => !unfolded.has(id));
  const lines = new Int32Array(length + plan.folds.length);
  const indents = new Int32Array(length + plan.folds.length);
  /** By row. */
  const indentOf = new Int32Array(length);
  let count = 0;
  const pending: number[] = [];
  const push = (siblings: readonly number[], indent: number): void => {
    const seen = new Set<number>();
    const first = pending.length;
    for (const row of siblings) {
      indentOf[row] = indent;
      const group = plan.groupOf[row]!;
      if (group < 0 || !closed[group]) {
        pending.push(row);
      } else if (!seen.has(group)) {
        seen.add(group);
        pending.push(~group);
      }
    }
    reverseFrom(pending, first);
  };
  push(roots, 0);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const chain = next >= 0 ? plan.chainAt[next]! : -1;
    const line = chain >= 0 && closed[chain] ? ~chain : next;
    const indent = indentOf[rowOf(plan, line)]!;
    lines[count] = line;
    indents[count++] = indent;
    if (line !== next) {
      push([plan.folds[chain]!.next], indent + 1);
    } else if (line >= 0 && children[line]!.length > 0 && !(collapsed.size > 0 && collapsed.has(columns.key[line]!))) {
      push(children[line]!, indent + 1);
    }
  }
  return { lines: lines.slice(0, count), indents: indents.slice(0, count) };
}

/**
 * The line that a row is seen by: itself, the fold that it is in, or the collapsed row that it is below; of several the
 * outermost. O(depth).
 */
export function lineShowing(model: TreeModel, plan: FoldPlan, { collapsed, unfolded }: Opened, row: number): Line {
  const isClosed = (fold: number): boolean => fold >= 0 && !unfolded.has(plan.folds[fold]!.id);
  /** By what each row on the way up would be seen if nothing above it were closed. */
  const seenBy = new Map<number, Line>();
  let shown: Line = row;
  for (let above = row; above >= 0; above = model.parents[above]!) {
    const [chain, group] = [plan.chainAt[above]!, plan.groupOf[above]!];
    if (above !== row && collapsed.has(model.columns.key[above]!)) {
      shown = above;
    }
    if (isClosed(chain)) {
      // What is at and below the end of a chain is seen, whatever is collapsed inside.
      shown = seenBy.get(plan.folds[chain]!.next) ?? ~chain;
    }
    if (isClosed(group)) {
      shown = ~group;
    }
    seenBy.set(above, shown);
  }
  return shown;
}

/** The ids of the folds that must be opened for a row to be seen, the outermost last. O(depth). */
export function foldsHiding(
  { parents }: TreeModel,
  plan: FoldPlan,
  unfolded: ReadonlySet<string>,
  row: number
): readonly string[] {
  const hiding: string[] = [];
  /** How many of them each row on the way up would need if nothing above it were closed. */
  const neededBy = new Map<number, number>();
  const add = ({ id }: Fold): void => {
    if (!unfolded.has(id)) {
      hiding.push(id);
    }
  };
  for (let above = row; above >= 0; above = parents[above]!) {
    const [chain, group] = [plan.folds[plan.chainAt[above]!], plan.folds[plan.groupOf[above]!]];
    const needed = chain === undefined ? undefined : neededBy.get(chain.next);
    if (chain !== undefined && needed === undefined) {
      add(chain);
    } else if (chain !== undefined && !unfolded.has(chain.id)) {
      // What is at and below the end of a closed chain is seen, whatever is folded inside.
      hiding.length = needed!;
    }
    if (group !== undefined) {
      add(group);
    }
    neededBy.set(above, hiding.length);
  }
  return hiding;
}

/** The rows that a fold hides. */
export function rowsIn({ preorder, places, sizes }: TreeModel, { tops, next }: Fold): readonly number[] {
  const within = (row: number): readonly number[] => [...preorder.subarray(places[row], places[row]! + sizes[row]!)];
  const rows = tops.flatMap(within);
  if (next < 0) {
    return rows;
  }
  const below = new Set(within(next));
  return rows.filter((row) => !below.has(row));
}

function reverseFrom(stack: number[], first: number): void {
  for (let low = first, high = stack.length - 1; low < high; low++, high--) {
    [stack[low], stack[high]] = [stack[high]!, stack[low]!];
  }
}
