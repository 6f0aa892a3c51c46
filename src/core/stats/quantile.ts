/**
 * The value below which a share of sorted numbers lies, between two of them by linear interpolation (Hyndman and Fan,
 * 1996, definition 7: the default of NumPy, R and spreadsheets). Throws when there are no numbers.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) {
    throw new Error('No numbers have no quantile');
  }
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  const above = sorted[Math.ceil(at)]!;
  return below + (above - below) * (at - Math.floor(at));
}
