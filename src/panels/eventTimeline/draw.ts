import { drawMarks, type MarkStyle } from './drawMarks';
import { glyphPath } from './glyphs';
import { type Lane } from './model/lanes';
import { LEVELS } from './model/level';
import { marksOf } from './model/marks';
import { type Reference } from './model/references';
import { type Rows } from './model/rows';
import { barsOf, spansOf } from './model/spans';
import { type View, xOf } from './model/view';
import { smallShape } from './sizes';

/** Everything that the picture depends on. */
export interface Scene extends Omit<MarkStyle, 'shapes' | 'smallShapes'> {
  readonly rows: Rows;
  readonly view: View;
  readonly height: number;
  readonly ticks: readonly number[];
  readonly references: readonly Reference[];
}

/** Above this many in a lane, durations are drawn as one line that tells where anything was going on. */
const MOST_BARS = 400;

/** Draws the lanes and what runs through them; the canvas is cleared first. */
export function drawTimeline(context: CanvasRenderingContext2D, scene: Scene): void {
  const { rows, width, height, colours, view, references, ticks } = scene;
  context.clearRect(0, 0, width, height);
  context.fillStyle = colours.grid;
  ticks.forEach((time) => context.fillRect(Math.round(xOf(view, width, time)), 0, 1, height));
  rows.lanes.forEach(({ top, height: high }) => context.fillRect(0, top + high - 1, width, 1));
  drawReferences(context, scene, 'annotation');
  const shapes = (size: number) => LEVELS.map((level) => new Path2D(glyphPath(level, size)));
  const { mark } = scene.sizes;
  const style = { ...scene, shapes: shapes(mark), smallShapes: shapes(smallShape(mark)) };
  rows.lanes.forEach(({ lane, top, height: high }) => {
    drawDurations(context, scene, lane, top, high);
    drawMarks(context, style, marksOf(lane, view, width, mark + 1), top, high);
  });
  if (references.some(({ kind }) => kind === 'alert')) {
    drawReferences(context, scene, 'alert');
  }
}

function drawReferences(context: CanvasRenderingContext2D, scene: Scene, kind: Reference['kind']): void {
  const { view, width, height, colours, references, sizes } = scene;
  context.fillStyle = kind === 'alert' ? colours.alert : colours.annotation;
  const thick = kind === 'alert' ? Math.max(2, sizes.mark / 5) : 1;
  for (const { time, end } of references.filter((reference) => reference.kind === kind)) {
    const x = xOf(view, width, time);
    if (end !== undefined) {
      context.globalAlpha = 0.12;
      context.fillRect(x, 0, xOf(view, width, end) - x, height);
      context.globalAlpha = 1;
    }
    context.fillRect(Math.round(x - thick / 2), 0, thick, height);
  }
}

function drawDurations(context: CanvasRenderingContext2D, scene: Scene, lane: Lane, top: number, high: number): void {
  const { view, width, colours, sizes } = scene;
  const bars = barsOf(lane, view, width, MOST_BARS);
  context.fillStyle = colours.running;
  if (bars === undefined) {
    spansOf(lane, view, width).forEach(({ from, to }) => context.fillRect(from, top + high - 3, to - from, 2));
  } else {
    const thick = Math.max(3, sizes.mark / 2);
    context.globalAlpha = 0.35;
    bars.forEach(({ from, to }) => context.fillRect(from, top + (high - thick) / 2, Math.max(1, to - from), thick));
    // So faint, that many on each other can be told from one, a bar alone could not be told from the panel.
    context.globalAlpha = 1;
    bars.forEach(({ from, to }) => context.fillRect(from, Math.round(top + high / 2), Math.max(1, to - from), 1));
  }
  context.globalAlpha = 1;
}
