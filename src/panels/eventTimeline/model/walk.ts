import { nearest } from './find';
import { type LaneRow } from './rows';

/** An event by where it is: row of the layout, and place in that row's lane. */
export interface Cursor {
  readonly row: number;
  readonly at: number;
}

/**
 * Where a key takes the cursor: left and right along a lane, up and down to the nearest event of the next lane that
 * has one, Home and End to the ends of the lane. Undefined for other keys; without a cursor every key finds the first
 * event of the first lane.
 */
export function walk(key: string, rows: readonly LaneRow[], cursor: Cursor | undefined): Cursor | undefined {
  if (!KEYS.includes(key)) {
    return undefined;
  }
  if (cursor === undefined) {
    const row = rows.findIndex(({ lane }) => lane.starts.length > 0);
    return row < 0 ? undefined : { row, at: 0 };
  }
  const { row, at } = cursor;
  const { starts } = rows[row]!.lane;
  const along = (to: number): Cursor => ({ row, at: Math.min(starts.length - 1, Math.max(0, to)) });
  switch (key) {
    case 'ArrowLeft':
      return along(at - 1);
    case 'ArrowRight':
      return along(at + 1);
    case 'Home':
      return along(0);
    case 'End':
      return along(starts.length - 1);
    default:
      return across(rows, cursor, key === 'ArrowUp' ? -1 : 1);
  }
}

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

function across(rows: readonly LaneRow[], cursor: Cursor, step: 1 | -1): Cursor {
  const time = rows[cursor.row]!.lane.starts[cursor.at]!;
  for (let row = cursor.row + step; row >= 0 && row < rows.length; row += step) {
    const at = nearest(rows[row]!.lane, time);
    if (at >= 0) {
      return { row, at };
    }
  }
  return cursor;
}
