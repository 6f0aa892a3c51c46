import { type Camera, type Point, type Size, toPlane } from './camera';

interface Placed {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly visible: Uint8Array;
  readonly camera: Camera;
  readonly size: Size;
}

/** The visible item nearest to a point of the screen, no further than `reach` pixels; -1 for none. */
export function nearest({ xs, ys, visible, camera, size }: Placed, point: Point, reach: number): number {
  const { x, y } = toPlane(camera, size, point);
  let found = -1;
  let least = reach / camera.scale;
  for (let item = 0; item < xs.length; item++) {
    const distance = visible[item] === 1 ? Math.hypot(xs[item]! - x, ys[item]! - y) : Infinity;
    if (distance < least) {
      found = item;
      least = distance;
    }
  }
  return found;
}
