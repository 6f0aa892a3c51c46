import { glyphPath, type TimelineColours } from './glyphs';
import { type Lane } from './model/lanes';
import { LEVELS } from './model/level';
import { type Mark, marksOf } from './model/marks';
import { type Reference } from './model/references';
import { type Rows } from './model/rows';
import { barsOf, spansOf } from './model/spans';
import { type View, xOf } from './model/view';
import { type TimelineSizes } from './sizes';

/** Everything that the picture depends on. */
export interface Scene {
  readonly rows: Rows;
  readonly view: View;
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly number[];
  readonly references: readonly Reference[];
  readonly colours: TimelineColours;
  readonly sizes: TimelineSizes;
  readonly fontFamily: string;
}

/** Above this many in a lane, durations are drawn as one line that tells where anything was going on. */
const MOST_BARS = 400;
/** A failure is told by its shape; a bar of failures has none, and says so. */
const INITIALS = { none: '', informational: 'I', low: 'L', medium: 'M', failure: '×', high: 'H' } as const;

/** Draws the lanes and what runs through them; the canvas is cleared first. */
export function drawTimeline(context: CanvasRenderingContext2D, scene: Scene): void {
  const { rows, width, height, colours, view, references, ticks } = scene;
  context.clearRect(0, 0, width, height);
  context.fillStyle = colours.grid;
  ticks.forEach((time) => context.fillRect(Math.round(xOf(view, width, time)), 0, 1, height));
  rows.lanes.forEach(({ top, height: high }) => context.fillRect(0, top + high - 1, width, 1));
  drawReferences(context, scene, 'annotation');
  const paths = LEVELS.map((level) => new Path2D(glyphPath(level, scene.sizes.mark)));
  rows.lanes.forEach(({ lane, top, height: high }) => {
    drawDurations(context, scene, lane, top, high);
    drawMarks(context, scene, marksOf(lane, view, width, scene.sizes.mark + 1), top, high, paths);
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
    context.globalAlpha = 0.6;
    spansOf(lane, view, width).forEach(({ from, to }) => context.fillRect(from, top + high - 3, to - from, 2));
  } else {
    const thick = Math.max(3, sizes.mark / 2);
    context.globalAlpha = 0.35;
    bars.forEach(({ from, to }) => context.fillRect(from, top + (high - thick) / 2, Math.max(1, to - from), thick));
  }
  context.globalAlpha = 1;
}

function drawMarks(
  context: CanvasRenderingContext2D,
  { colours, sizes, width, fontFamily }: Scene,
  marks: readonly Mark[],
  top: number,
  high: number,
  paths: readonly Path2D[]
): void {
  const middle = top + high / 2;
  const binWidth = sizes.mark + 1;
  const most = marks.reduce((peak, mark) => (mark.kind === 'bar' ? Math.max(peak, mark.count) : peak), 1);
  context.font = `${sizes.smallFont}px ${fontFamily}`;
  context.textBaseline = 'middle';
  let run = 0;
  let worst = 0;
  marks.forEach((mark, place) => {
    const level = LEVELS[mark.level]!;
    context.fillStyle = colours.level[level];
    const next = marks[place + 1]?.x ?? width;
    if (mark.kind === 'event') {
      context.translate(mark.x, middle);
      context.fill(paths[mark.level]!);
      context.translate(-mark.x, -middle);
      writeBeside(
        context,
        level === 'failure' ? '' : INITIALS[level],
        mark.x + sizes.mark * 0.8,
        middle,
        next - sizes.mark / 2,
        colours.text
      );
      return;
    }
    const tall = Math.max(3, (high - 4) * Math.sqrt(mark.count / most));
    context.fillRect(mark.x, top + high - 2 - tall, binWidth - 1, tall);
    run += mark.count;
    worst = Math.max(worst, mark.level);
    if (marks[place + 1]?.kind !== 'bar' || next - mark.x > binWidth * 1.5) {
      writeBeside(
        context,
        `${run.toLocaleString('en-US')} ${INITIALS[LEVELS[worst]!]}`.trim(),
        mark.x + binWidth + 1,
        middle,
        next - sizes.mark / 2,
        colours.text
      );
      run = 0;
      worst = 0;
    }
  });
}

/** Writes a word to the right of a mark, where it ends before the next one. */
function writeBeside(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  until: number,
  colour: string
): void {
  if (text !== '' && until - x > 8 && context.measureText(text).width < until - x) {
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}
