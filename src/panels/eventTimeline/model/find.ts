import { type Lane } from './lanes';
import { type LaneRow } from './rows';
import { firstNotBelow } from './search';
import { timeOf, type View, xOf } from './view';
import { type Cursor } from './walk';

/** Place in a lane of the event nearest to a time; -1 for an empty lane. The later of two as near. */
export function nearest({ starts }: Lane, time: number): number {
  const after = firstNotBelow(starts, time);
  const before = after - 1;
  if (after >= starts.length) {
    return before;
  }
  return before >= 0 && time - starts[before]! < starts[after]! - time ? before : after;
}

/** Place in a lane of the event under a pixel: one that starts within `reach` pixels, else one going on; -1 for none. */
export function eventUnder(lane: Lane, view: View, width: number, x: number, reach: number): number {
  const time = timeOf(view, width, x);
  const near = nearest(lane, time);
  if (near >= 0 && Math.abs(xOf(view, width, lane.starts[near]!) - x) <= reach) {
    return near;
  }
  // The reach of earlier events only falls below the time where none is going on any more.
  for (let at = firstNotBelow(lane.starts, time) - 1; at >= 0 && lane.reach !== undefined; at--) {
    if (!(lane.reach[at]! >= time)) {
      return -1;
    }
    if (lane.ends![at]! >= time) {
      return at;
    }
  }
  return -1;
}

/** The event under a point, in pixels from the upper left corner of the lanes; undefined for none. */
export function eventAt(
  rows: readonly LaneRow[],
  view: View,
  width: number,
  { x, y }: { readonly x: number; readonly y: number },
  reach: number
): Cursor | undefined {
  const row = rows.findIndex(({ top, height }) => y >= top && y < top + height);
  const at = row < 0 ? -1 : eventUnder(rows[row]!.lane, view, width, x, reach);
  return at < 0 ? undefined : { row, at };
}

/** How many events of a lane start within some pixels of one of them. */
export function crowdOf({ starts }: Lane, view: View, width: number, at: number, reach: number): number {
  const around = ((view.to - view.from) / Math.max(1, width)) * reach;
  return firstNotBelow(starts, starts[at]! + around + 1) - firstNotBelow(starts, starts[at]! - around);
}
