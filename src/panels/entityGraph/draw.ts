import { type Camera, type Size } from './model/camera';
import { type Picture } from './model/picture';
import { drawLabels } from './drawLabels';
import { drawLines } from './drawLines';
import { type GraphColours } from './glyphs';
import { spriteOf, spriteSize } from './sprites';

/** Everything that the canvas depends on. Columns have a value for each item of the picture. */
export interface Scene {
  readonly picture: Picture;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly visible: Uint8Array;
  readonly pinned: Uint8Array;
  /** What a search found; undefined where nothing is searched for. */
  readonly matched: Uint8Array | undefined;
  /** Places of items from the most important on; those get their labels first. */
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
}

/** Marks grow slower than distances when somebody zooms in. */
export const markSize = (scale: number): number => Math.round(Math.min(30, Math.max(3, 22 * Math.pow(scale, 0.6))));

/** Below this a mark is a dot: its shape could not be made out. */
const LEAST_SHAPE = 8;
const FAINT = 0.25;

/** Draws the graph; the canvas is cleared first. */
export function drawGraph(context: CanvasRenderingContext2D, scene: Scene): void {
  const { picture, xs, ys, camera, size } = scene;
  const count = picture.items.length;
  const left = new Float32Array(count);
  const top = new Float32Array(count);
  for (let item = 0; item < count; item++) {
    left[item] = (xs[item]! - camera.x) * camera.scale + size.width / 2;
    top[item] = (ys[item]! - camera.y) * camera.scale + size.height / 2;
  }
  const projected: Projected = { ...scene, left, top, mark: markSize(camera.scale) };
  context.clearRect(0, 0, size.width, size.height);
  drawLines(context, projected);
  drawMarks(context, projected);
  drawLabels(context, projected);
}

function drawMarks(context: CanvasRenderingContext2D, scene: Projected): void {
  const { picture, left, top, visible, matched, pinned, mark, size, colours, selected, hovered } = scene;
  const ratio = context.getTransform().a;
  const edge = spriteSize(mark);
  for (let item = 0; item < picture.items.length; item++) {
    const [x, y] = [left[item]!, top[item]!];
    if (visible[item] === 0 || x < -edge || y < -edge || x > size.width + edge || y > size.height + edge) {
      continue;
    }
    const { group, bundle } = picture.items[item]!;
    context.globalAlpha = matched?.[item] === 0 ? FAINT : 1;
    if (mark < LEAST_SHAPE) {
      context.fillStyle = colours.group[group];
      context.fillRect(x - mark / 2, y - mark / 2, mark, mark);
    } else {
      context.drawImage(spriteOf(colours, group, bundle >= 0, mark, ratio), x - edge / 2, y - edge / 2, edge, edge);
    }
    if (pinned[item] === 1 && mark >= LEAST_SHAPE) {
      drawPin(context, x + mark * 0.55, y - mark * 0.55, colours);
    }
    if (matched?.[item] === 1) {
      ring(context, x, y, mark * 0.7 + 2, colours.match, 2);
    }
  }
  context.globalAlpha = 1;
  for (const [item, width] of [
    [hovered, 1],
    [selected, 2.5],
  ] as const) {
    if (item >= 0 && visible[item] === 1) {
      ring(context, left[item]!, top[item]!, mark * 0.7 + 4, colours.strong, width);
    }
  }
}

function ring(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  width: number
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** A drawing pin: a head and its needle. */
function drawPin(context: CanvasRenderingContext2D, x: number, y: number, colours: GraphColours): void {
  context.fillStyle = colours.faint;
  context.fillRect(x - 0.75, y, 1.5, 6);
  context.beginPath();
  context.arc(x, y, 3, 0, 2 * Math.PI);
  context.fill();
}
