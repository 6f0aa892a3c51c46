interface Timed {
  readonly start: number | null;
  readonly logPosition: number | null;
}

/**
 * Puts rows in time order and returns their indices; rows without a time come last. Times tie (some exporters log
 * whole seconds); ties follow the record numbers where every row has one, else the order of the rows, turned round
 * when they are written newest first.
 */
export function timeOrder(rows: readonly Timed[]): Int32Array {
  const times = new Float64Array(rows.length);
  rows.forEach(({ start }, index) => (times[index] = start ?? Number.MAX_VALUE));
  const numbered = rows.every(({ logPosition }) => logPosition !== null);
  const direction = newestFirst(times) ? -1 : 1;
  const positions = new Float64Array(rows.length);
  rows.forEach(({ logPosition }, index) => (positions[index] = numbered ? logPosition! : direction * index));
  const before = (one: number, other: number): number =>
    times[one]! - times[other]! || positions[one]! - positions[other]! || one - other;

  const order = new Int32Array(rows.length);
  let inOrder = true;
  for (let index = 0; index < order.length; index++) {
    order[index] = index;
    inOrder &&= index === 0 || before(index - 1, index) <= 0;
  }
  return inOrder ? order : order.sort(before);
}

function newestFirst(times: Float64Array): boolean {
  let rising = 0;
  for (let index = 1; index < times.length; index++) {
    rising += Math.sign(times[index]! - times[index - 1]!);
  }
  return rising < 0;
}
