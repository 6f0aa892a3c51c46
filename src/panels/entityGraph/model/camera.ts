/** What of the plane is on screen: the point in its middle, and pixels for each unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const SMALLEST = 0.02;
const LARGEST = 6;
/** Fitting does not blow up a few nodes. */
const LARGEST_FIT = 1.3;
/** Room for labels round the outermost marks, in pixels. */
const MARGIN = { x: 70, top: 24, bottom: 44 };
/** Of a narrow screen so much is room at each side, in parts of its width: names find theirs between the marks too. */
const NARROW_MARGIN = 0.1;

export const toScreen = ({ x, y, scale }: Camera, { width, height }: Size, point: Point): Point => ({
  x: (point.x - x) * scale + width / 2,
  y: (point.y - y) * scale + height / 2,
});

export const toPlane = ({ x, y, scale }: Camera, { width, height }: Size, point: Point): Point => ({
  x: (point.x - width / 2) / scale + x,
  y: (point.y - height / 2) / scale + y,
});

/** The camera that has all points on screen; places are given as two columns. */
export function fitted(xs: Float64Array, ys: Float64Array, { width, height }: Size): Camera {
  if (xs.length === 0) {
    return { x: 0, y: 0, scale: 1 };
  }
  const [left, right, top, bottom] = [least(xs), -least(xs.map((x) => -x)), least(ys), -least(ys.map((y) => -y))];
  const wide = Math.max(1, width - 2 * Math.min(MARGIN.x, width * NARROW_MARGIN));
  const high = Math.max(1, height - MARGIN.top - MARGIN.bottom);
  const scale = Math.max(SMALLEST, Math.min(LARGEST_FIT, wide / (right - left || 1), high / (bottom - top || 1)));
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2 + (MARGIN.bottom - MARGIN.top) / 2 / scale,
    scale,
  };
}

/** Zooms round a point of the screen, which stays where it is. */
export function zoomedAt(camera: Camera, size: Size, factor: number, at: Point): Camera {
  const scale = Math.min(LARGEST, Math.max(SMALLEST, camera.scale * factor));
  const { x, y } = toPlane(camera, size, at);
  return { x: x - (at.x - size.width / 2) / scale, y: y - (at.y - size.height / 2) / scale, scale };
}

/** Moves what is on screen by some pixels. */
export const panned = ({ x, y, scale }: Camera, byX: number, byY: number): Camera => ({
  x: x - byX / scale,
  y: y - byY / scale,
  scale,
});

/** The same camera where a point is on screen, else one that has it in the middle. */
export function revealed(camera: Camera, size: Size, point: Point): Camera {
  const { x, y } = toScreen(camera, size, point);
  const isIn = x > 20 && y > 20 && x < size.width - 20 && y < size.height - 20;
  return isIn ? camera : { ...camera, x: point.x, y: point.y };
}

const least = (values: Float64Array): number => values.reduce((found, value) => Math.min(found, value), Infinity);
