import { placed, type TreeModel } from './tree';

/** How siblings are sorted: by start, by name, or the rarest name first. */
export const ORDERS = ['time', 'name', 'rarity'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * The same forest with roots and siblings in another order; ties by time, then as the frame had them. A process
 * without a start stands where its first child does, as an unlogged parent. O(n log n).
 */
export function orderTree(model: TreeModel, order: Order, prevalence: Int32Array): TreeModel {
  const times = timesOf(model);
  const byTime = (one: number, other: number): number => compare(times[one]!, times[other]!) || one - other;
  const compareBy: Readonly<Record<Order, (one: number, other: number) => number>> = {
    time: byTime,
    name: (one, other) => compare(nameOf(model, one), nameOf(model, other)) || byTime(one, other),
    rarity: (one, other) => prevalence[one]! - prevalence[other]! || byTime(one, other),
  };
  const before = compareBy[order];
  let moved = false;
  const sort = (siblings: readonly number[]): readonly number[] => {
    if (siblings.every((row, at) => at === 0 || before(siblings[at - 1]!, row) <= 0)) {
      return siblings;
    }
    moved = true;
    return [...siblings].sort(before);
  };
  const [roots, children] = [sort(model.roots), model.children.map(sort)];
  return moved ? { ...model, ...placed(children, roots, model.parents) } : model;
}

const compare = <T extends number | string>(one: T, other: T): number => (one < other ? -1 : one > other ? 1 : 0);

const nameOf = ({ columns }: TreeModel, row: number): string => columns.processName[row]!.toLowerCase();

/** When each row started; where that is unknown, when the first below it did. */
function timesOf({ length, columns, preorder, parents }: TreeModel): Float64Array {
  const times = Float64Array.from({ length }, (_, row) => columns.start[row] ?? Infinity);
  for (let at = length - 1; at >= 0; at--) {
    const row = preorder[at]!;
    const parent = parents[row]!;
    if (parent >= 0 && (columns.start[parent] ?? null) === null) {
      times[parent] = Math.min(times[parent]!, times[row]!);
    }
  }
  return times;
}
