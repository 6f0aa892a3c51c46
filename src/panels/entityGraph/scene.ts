import { type GraphColours } from './glyphs';
import { type Camera, type Size } from './model/camera';
import { type Box } from './model/crowd';
import { markSize } from './model/markSize';
import { type Picture } from './model/picture';
import { type Segment } from './model/segment';

/** Everything that the canvas depends on. Columns have a value for each item of the picture. */
export interface Scene {
  readonly picture: Picture;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly visible: Uint8Array;
  readonly pinned: Uint8Array;
  /** What a search found; undefined where nothing is searched for. */
  readonly matched: Uint8Array | undefined;
  /** Places of items from the most important on; those get their names first. */
  readonly order: readonly number[];
  readonly camera: Camera;
  readonly size: Size;
  /** -1 for none. */
  readonly selected: number;
  readonly hovered: number;
  readonly words: 'all' | 'chosen';
  readonly colours: GraphColours;
  readonly fontFamily: string;
}

/** A scene with every item's place on screen. */
export interface Projected extends Scene {
  readonly left: Float32Array;
  readonly top: Float32Array;
  /** Edge of a mark in pixels. */
  readonly mark: number;
  /** What is drawn: the screen, or more than that. */
  readonly view: Box;
}

/** An alert stands out by its size too. */
const ALERT = 1.35;

/** Where every item of a scene stands on screen; what is drawn reaches so many parts of the screen beyond its edges. */
export function project(scene: Scene, beyond = 0): Projected {
  const { picture, xs, ys, camera, size } = scene;
  const { width, height } = size;
  const count = picture.items.length;
  const left = new Float32Array(count);
  const top = new Float32Array(count);
  for (let item = 0; item < count; item++) {
    left[item] = (xs[item]! - camera.x) * camera.scale + width / 2;
    top[item] = (ys[item]! - camera.y) * camera.scale + height / 2;
  }
  const view = {
    left: -beyond * width,
    top: -beyond * height,
    width: (1 + 2 * beyond) * width,
    height: (1 + 2 * beyond) * height,
  };
  return { ...scene, left, top, mark: markSize(camera.scale, count), view };
}

/** The edge of an item's mark in pixels. */
export const edgeOf = ({ picture, mark }: Projected, item: number): number =>
  picture.items[item]!.group === 'alert' ? Math.round(mark * ALERT) : mark;

/** Whether a mark of this edge reaches into what is drawn. */
export function isInView({ visible, left, top, view }: Projected, item: number, edge = 0): boolean {
  const [x, y] = [left[item]! - view.left, top[item]! - view.top];
  return visible[item] === 1 && x > -edge && y > -edge && x < view.width + edge && y < view.height + edge;
}

/** Whether both ends of a line are shown, and it may cross what is drawn. */
export function isLineInView({ picture, left, top, visible, view }: Projected, line: number): boolean {
  const { source, target } = picture.lines[line]!;
  return (
    visible[source] === 1 &&
    visible[target] === 1 &&
    Math.max(left[source]!, left[target]!) > view.left &&
    Math.min(left[source]!, left[target]!) < view.left + view.width &&
    Math.max(top[source]!, top[target]!) > view.top &&
    Math.min(top[source]!, top[target]!) < view.top + view.height
  );
}

/** A line where it runs on screen. */
export function segmentOf({ picture, left, top }: Projected, line: number): Segment {
  const { source, target } = picture.lines[line]!;
  return { x1: left[source]!, y1: top[source]!, x2: left[target]!, y2: top[target]! };
}
