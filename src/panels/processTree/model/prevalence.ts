import { type TreeColumns } from './tree';

/** For each row, how many processes of the frame have its name, without case; those that were not logged too. O(n). */
export function prevalenceOf({ processName }: TreeColumns): Int32Array {
  const counts = new Map<string, number>();
  const names = processName.map((name) => name.toLowerCase());
  names.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
  return Int32Array.from(names, (name) => counts.get(name)!);
}
