import { type Box } from './crowd';

/** A straight line between two points of the screen. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Whether a line comes so near a box that it may run through it. */
export const isNear = ({ x1, y1, x2, y2 }: Segment, { left, top, width, height }: Box): boolean =>
  (x1 >= left || x2 >= left) &&
  (x1 <= left + width || x2 <= left + width) &&
  (y1 >= top || y2 >= top) &&
  (y1 <= top + height || y2 <= top + height);

/** Whether a line runs through a box, or ends in it. */
export function runsThrough(line: Segment, box: Box): boolean {
  if (!isNear(line, box)) {
    return false;
  }
  // It does unless all corners of the box lie on one side of it.
  const [dx, dy] = [line.x2 - line.x1, line.y2 - line.y1];
  const across = (x: number, y: number): number => dx * (y - line.y1) - dy * (x - line.x1);
  const [right, bottom] = [box.left + box.width, box.top + box.height];
  const corner = across(box.left, box.top);
  return (
    corner * across(right, box.top) <= 0 ||
    corner * across(box.left, bottom) <= 0 ||
    corner * across(right, bottom) <= 0
  );
}
