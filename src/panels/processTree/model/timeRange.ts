import { type TreeColumns } from './tree';

/** Milliseconds since 1970 UTC, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether a process ran wholly before or after a range; false where its start is unknown. */
export function isOutside({ start, end }: TreeColumns, row: number, { from, to }: Range): boolean {
  const began = start[row] ?? null;
  return began !== null && (began > to || (began < from && (end[row] ?? began) < from));
}
