import { type Value } from './value';

/** Order of two values of one type that are neither null nor NaN. */
export function compareValues(one: Value, other: Value): number {
  const [left, right] = [one as bigint, other as bigint];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Order of two cells in a sort: null and NaN stand together at one end, null outermost. */
export function compareCells(one: Value, other: Value, descending: boolean, nullsFirst: boolean): number {
  const [left, right] = [absence(one), absence(other)];
  if (left !== 0 || right !== 0) {
    return nullsFirst ? right - left : left - right;
  }
  return descending ? compareValues(other, one) : compareValues(one, other);
}

function absence(value: Value): number {
  return value === null ? 2 : Number.isNaN(value) ? 1 : 0;
}
