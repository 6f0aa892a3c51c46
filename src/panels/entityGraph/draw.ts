import { type Camera, type Size } from './model/camera';
import { type Picture } from './model/picture';
import { drawChosenLabels, drawLabels } from './drawLabels';
import { drawLines, linesOf, strokeLines } from './drawLines';
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
/** An alert stands out by its size too. */
const ALERT = 1.35;

/** Where every item of a scene stands on screen. */
export function project(scene: Scene): Projected {
  const { picture, xs, ys, camera, size } = scene;
  const count = picture.items.length;
  const left = new Float32Array(count);
  const top = new Float32Array(count);
  for (let item = 0; item < count; item++) {
    left[item] = (xs[item]! - camera.x) * camera.scale + size.width / 2;
    top[item] = (ys[item]! - camera.y) * camera.scale + size.height / 2;
  }
  return { ...scene, left, top, mark: markSize(camera.scale) };
}

/** Draws all that does not hang on what is chosen; the canvas is cleared first. */
export function drawBase(context: CanvasRenderingContext2D, scene: Projected): void {
  context.clearRect(0, 0, scene.size.width, scene.size.height);
  drawLines(context, scene);
  drawMarks(context, scene);
  drawLabels(context, scene);
}

/** Draws the chosen and the pointed-at item over it: their lines stronger, what those join, and all their words. */
export function drawChosen(context: CanvasRenderingContext2D, scene: Projected): void {
  const { picture, left, top, visible, mark, colours, selected, hovered } = scene;
  const chosen = [...new Set([hovered, selected])].filter((item) => item >= 0 && visible[item] === 1);
  if (chosen.length === 0) {
    return;
  }
  const lines = linesOf(scene, chosen);
  strokeLines(context, scene, lines, colours.strong, 1.5);
  const items = new Set([
    ...chosen,
    ...lines.flatMap((line) => [picture.lines[line]!.source, picture.lines[line]!.target]),
  ]);
  items.forEach((item) => drawMark(context, scene, item));
  chosen.forEach((item) =>
    ring(context, left[item]!, top[item]!, mark * 0.7 + 5, colours.strong, item === selected ? 2.5 : 1)
  );
  drawChosenLabels(context, scene, [...items], lines);
}

function drawMarks(context: CanvasRenderingContext2D, scene: Projected): void {
  const { picture, left, top, visible, mark, size } = scene;
  const greatest = spriteSize(mark * ALERT);
  for (let item = 0; item < picture.items.length; item++) {
    const [x, y] = [left[item]!, top[item]!];
    const isOut = x < -greatest || y < -greatest || x > size.width + greatest || y > size.height + greatest;
    if (visible[item] === 1 && !isOut) {
      drawMark(context, scene, item);
    }
  }
  context.globalAlpha = 1;
}

function drawMark(context: CanvasRenderingContext2D, scene: Projected, item: number): void {
  const { picture, left, top, matched, pinned, mark, colours } = scene;
  const [x, y] = [left[item]!, top[item]!];
  const { group, bundle } = picture.items[item]!;
  const own = group === 'alert' ? Math.round(mark * ALERT) : mark;
  context.globalAlpha = matched?.[item] === 0 ? FAINT : 1;
  if (mark < LEAST_SHAPE) {
    context.fillStyle = colours.group[group];
    context.fillRect(x - own / 2, y - own / 2, own, own);
  } else {
    const edge = spriteSize(own);
    const sprite = spriteOf(colours, group, bundle >= 0, own, context.getTransform().a);
    context.drawImage(sprite, x - edge / 2, y - edge / 2, edge, edge);
  }
  if (pinned[item] === 1 && mark >= LEAST_SHAPE) {
    drawPin(context, x + mark * 0.55, y - mark * 0.55, colours);
  }
  if (matched?.[item] === 1) {
    ring(context, x, y, mark * 0.7 + 2, colours.match, 2);
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
