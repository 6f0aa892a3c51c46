import { type Box } from './crowd';

/** A straight line between two points of the screen. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Whether a line runs through a box, or ends in it: what of it lies between the box's sides, one pair at a time. */
export function runsThrough({ x1, y1, x2, y2 }: Segment, { left, top, width, height }: Box): boolean {
  const [right, bottom] = [left + width, top + height];
  if (
    (x1 < left && x2 < left) ||
    (x1 > right && x2 > right) ||
    (y1 < top && y2 < top) ||
    (y1 > bottom && y2 > bottom)
  ) {
    return false;
  }
  // Parts of the line, from 0 at its first end to 1 at its last one; a line along an axis is within that pair for good.
  const [dx, dy] = [x2 - x1, y2 - y1];
  const [fromX, toX] = dx === 0 ? [0, 1] : ordered((left - x1) / dx, (right - x1) / dx);
  const [fromY, toY] = dy === 0 ? [0, 1] : ordered((top - y1) / dy, (bottom - y1) / dy);
  return Math.max(fromX, fromY, 0) <= Math.min(toX, toY, 1);
}

const ordered = (one: number, other: number): readonly [number, number] => (one < other ? [one, other] : [other, one]);
