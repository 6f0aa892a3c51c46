import { drawNames, drawWords } from './drawLabels';
import { drawLines, linesOf, strokeLines } from './drawLines';
import { type GraphColours } from './glyphs';
import { type Lettering, letterChosen } from './lettering';
import { runsThrough } from './model/segment';
import { edgeOf, isInView, type Projected, segmentOf } from './scene';
import { spriteOf, spriteSize } from './sprites';

/** Below this a mark is a dot: its shape could not be made out. */
const LEAST_SHAPE = 8;
const FAINT = 0.25;

/** Draws all that does not hang on what is chosen; the canvas is cleared first. */
export function drawBase(context: CanvasRenderingContext2D, scene: Projected, { names, words }: Lettering): void {
  const { view } = scene;
  context.clearRect(view.left, view.top, view.width, view.height);
  drawLines(context, scene);
  drawMarks(context, scene);
  drawWords(context, scene, words, words.keys(), scene.colours.faint);
  drawNames(context, scene, names, names.keys());
}

/** Draws the chosen and the pointed-at item over it: their lines stronger, what those join, and all their words. */
export function drawChosen(context: CanvasRenderingContext2D, scene: Projected, base: Lettering): void {
  const { picture, left, top, visible, mark, colours, selected, hovered } = scene;
  const chosen = [...new Set([hovered, selected])].filter((item) => item >= 0 && visible[item] === 1);
  if (chosen.length === 0) {
    return;
  }
  const lines = linesOf(scene, chosen);
  const items = new Set([
    ...chosen,
    ...lines.flatMap((line) => [picture.lines[line]!.source, picture.lines[line]!.target]),
  ]);
  const { names, words } = letterChosen(scene, base, [...items], lines);
  strokeLines(context, scene, lines, colours.strong, 1.5);
  const crossed = crossedNames(scene, base.names, lines);
  [...crossed, ...items].forEach((item) => drawMark(context, scene, item));
  context.globalAlpha = 1;
  chosen.forEach((item) =>
    ring(context, left[item]!, top[item]!, mark * 0.7 + 5, colours.strong, item === selected ? 2.5 : 1)
  );
  drawWords(context, scene, words, lines, colours.text);
  drawNames(context, scene, names, [...crossed, ...items]);
}

/** Items whose names or marks strong lines run through. */
const crossedNames = (scene: Projected, names: Lettering['names'], lines: readonly number[]): readonly number[] => {
  const strong = lines.map((line) => segmentOf(scene, line));
  return [...names].flatMap(([item, { box }]) => (strong.some((line) => runsThrough(line, box)) ? [item] : []));
};

function drawMarks(context: CanvasRenderingContext2D, scene: Projected): void {
  for (let item = 0; item < scene.picture.items.length; item++) {
    if (isInView(scene, item, spriteSize(edgeOf(scene, item)))) {
      drawMark(context, scene, item);
    }
  }
  context.globalAlpha = 1;
}

function drawMark(context: CanvasRenderingContext2D, scene: Projected, item: number): void {
  const { picture, left, top, matched, pinned, mark, colours } = scene;
  const [x, y] = [left[item]!, top[item]!];
  const { group, bundle } = picture.items[item]!;
  const own = edgeOf(scene, item);
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
