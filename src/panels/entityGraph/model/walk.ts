import { type Point } from './camera';

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/**
 * The item that an arrow key leads to: of those in its direction the nearest, where what lies aside counts double.
 * Undefined for other keys, and where there is none.
 */
export function stepTo(
  key: string,
  from: number,
  xs: Float64Array,
  ys: Float64Array,
  isVisible: (item: number) => boolean
): number | undefined {
  const direction = DIRECTIONS[key];
  if (direction === undefined) {
    return undefined;
  }
  let best: number | undefined;
  let least = Infinity;
  for (let item = 0; item < xs.length; item++) {
    const [x, y] = [xs[item]! - xs[from]!, ys[item]! - ys[from]!];
    const along = x * direction.x + y * direction.y;
    const aside = Math.abs(x * direction.y) + Math.abs(y * direction.x);
    const distance = along + 2 * aside;
    if (item !== from && along > 0 && distance < least && isVisible(item)) {
      best = item;
      least = distance;
    }
  }
  return best;
}
