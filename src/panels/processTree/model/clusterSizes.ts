import { type Frame, valuesOf } from './frame';
import { type TreeModel } from './tree';

/**
 * How many processes are in the cluster of each row, null where it is in none: the column ClusterSize of the tree's own
 * frame, else of another one with the keys of processes. Undefined where no frame tells.
 */
export function clusterSizesOf(
  { columns }: TreeModel,
  own: Frame,
  others: readonly Frame[]
): ReadonlyArray<number | null> | undefined {
  const inFrame = valuesOf(own, 'ClusterSize');
  if (inFrame !== undefined) {
    return columns.key.map((_, row) => numberOf(inFrame[row]));
  }
  for (const other of others) {
    const [keys, sizes] = [valuesOf(other, 'key'), valuesOf(other, 'ClusterSize')];
    if (keys !== undefined && sizes !== undefined) {
      const byKey = new Map(keys.map((key, row) => [key, numberOf(sizes[row])]));
      return columns.key.map((key) => byKey.get(key) ?? null);
    }
  }
  return undefined;
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
