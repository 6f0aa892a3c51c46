import { NOISE } from './dbscan';
import { checkMinPoints } from './density';

/**
 * Puts items that agree in every part in one cluster, numbered by its first item; groups of fewer than `minPoints` are
 * noise. What DBSCAN does when only equal items are near each other, in O(n). Throws on a
 * `minPoints` below 1.
 */
export function groupByParts<Item>(
  items: readonly Item[],
  parts: ReadonlyArray<(item: Item) => string>,
  minPoints: number
): Int32Array {
  checkMinPoints(minPoints);
  const groupOf = parts.reduce<Int32Array>((groups, part) => divide(groups, items, part), new Int32Array(items.length));
  const sizes = new Int32Array(items.length);
  groupOf.forEach((group) => sizes[group]!++);
  // Groups are numbered by their first items, so clusters are too.
  let clusters = 0;
  const labels = sizes.map((size) => (size < minPoints ? NOISE : clusters++));
  return groupOf.map((group) => labels[group]!);
}

/** Divides groups by one part. Each text is looked up alone: joined texts would be long, and slow, keys. */
function divide<Item>(groups: Int32Array, items: readonly Item[], part: (item: Item) => string): Int32Array {
  const texts = new Map<string, number>();
  const divided = new Map<number, number>();
  return groups.map((group, at) => numberOf(divided, group * items.length + numberOf(texts, part(items[at]!))));
}

/** The number of a key: how many others were asked for before it. */
function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const number = numbers.get(key) ?? numbers.size;
  if (number === numbers.size) {
    numbers.set(key, number);
  }
  return number;
}
