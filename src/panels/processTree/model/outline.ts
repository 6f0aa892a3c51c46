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

/**
 * The lines on screen from top to bottom: all but what is below a collapsed row; each closed fold is one line in the
 * place of its first row. With every fold opened, the lines are the rows. Iterative; O(n).
 */
export function outline(model: TreeModel, plan: FoldPlan, { collapsed, unfolded }: Opened): Int32Array {
  const { children, roots, columns } = model;
  const closed = plan.folds.map(({ id }) => !unfolded.has(id));
  const lines = new Int32Array(model.length + plan.folds.length);
  let count = 0;
  const pending: number[] = [];
  const push = (siblings: readonly number[]): void => {
    const seen = new Set<number>();
    const first = pending.length;
    for (const row of siblings) {
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
  push(roots);
  for (let line = pending.pop(); line !== undefined; line = pending.pop()) {
    const chain = line >= 0 ? plan.chainAt[line]! : -1;
    if (chain >= 0 && closed[chain]) {
      lines[count++] = ~chain;
      pending.push(plan.folds[chain]!.next);
      continue;
    }
    lines[count++] = line;
    if (line >= 0 && children[line]!.length > 0 && !(collapsed.size > 0 && collapsed.has(columns.key[line]!))) {
      push(children[line]!);
    }
  }
  return lines.slice(0, count);
}

/** The ids of the folds that hide a row, the outermost last. O(depth). */
export function foldsHiding({ parents }: TreeModel, plan: FoldPlan, row: number): readonly string[] {
  const hiding: string[] = [];
  const below = new Set<number>();
  for (let above = row; above >= 0; above = parents[above]!) {
    below.add(above);
    const chain = plan.folds[plan.chainAt[above]!];
    if (chain !== undefined && !below.has(chain.next)) {
      hiding.push(chain.id);
    }
    const group = plan.folds[plan.groupOf[above]!];
    if (group !== undefined) {
      hiding.push(group.id);
    }
  }
  return hiding;
}

/** The rows that a fold hides. */
export function rowsIn({ preorder, places, sizes }: TreeModel, { tops, next }: Fold): readonly number[] {
  const within = (row: number): readonly number[] => [...preorder.subarray(places[row]!, places[row]! + sizes[row]!)];
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
