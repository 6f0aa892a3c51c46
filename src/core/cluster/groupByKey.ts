import { NOISE } from './dbscan';

/**
 * Puts rows with the same key in one cluster, numbered by its first row; keys on fewer rows than `minPoints` are
 * noise. What DBSCAN does when only equal rows are near each other, in O(n).
 */
export function groupByKey<Item>(items: readonly Item[], keyOf: (item: Item) => string, minPoints: number): Int32Array {
  const keys = items.map(keyOf);
  const counts = new Map<string, number>();
  keys.forEach((key) => counts.set(key, (counts.get(key) ?? 0) + 1));
  const numbers = new Map<string, number>();
  return Int32Array.from(keys, (key) => {
    if (counts.get(key)! < minPoints) {
      return NOISE;
    }
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}
