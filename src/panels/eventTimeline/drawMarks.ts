import { type TimelineColours } from './glyphs';
import { LEVELS } from './model/level';
import { type Mark } from './model/marks';
import { smallShape, type TimelineSizes } from './sizes';

/** What the marks of every lane have in common. */
export interface MarkStyle {
  readonly width: number;
  readonly colours: TimelineColours;
  readonly sizes: TimelineSizes;
  readonly fontFamily: string;
  /** Of events, and of the worst event in a bar; one for each level. */
  readonly shapes: readonly Path2D[];
  readonly smallShapes: readonly Path2D[];
}

/** A failure is told by its shape; a bar of failures has none, and says so. */
const INITIALS = { none: '', informational: 'I', low: 'L', medium: 'M', failure: '×', high: 'H' } as const;

/** Draws the events and bars of a lane, with initials and numbers where there is room for them. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  style: MarkStyle,
  marks: readonly Mark[],
  top: number,
  high: number
): void {
  const { colours, sizes, width, fontFamily, shapes } = style;
  const middle = top + high / 2;
  const bottom = top + high - 2;
  const binWidth = sizes.mark + 1;
  const most = marks.reduce((peak, mark) => (mark.kind === 'bar' ? Math.max(peak, mark.count) : peak), 1);
  context.font = `${sizes.smallFont}px ${fontFamily}`;
  context.textBaseline = 'middle';
  let run = 0;
  let worst = 0;
  marks.forEach((mark, place) => {
    const level = LEVELS[mark.level]!;
    const next = marks[place + 1]?.x ?? width;
    const write = (text: string, x: number): void =>
      writeBeside(context, text, x, middle, next - sizes.mark / 2, colours.text);
    if (mark.kind === 'event') {
      drawShape(context, shapes[mark.level]!, mark.x, middle, colours.level[level]);
      write(level === 'failure' ? '' : INITIALS[level], mark.x + sizes.mark * 0.8);
      return;
    }
    const tall = Math.max(3, (high - 4) * Math.sqrt(mark.count / most));
    context.fillStyle = colours.level[level];
    context.fillRect(mark.x, bottom - tall, binWidth - 1, tall);
    if (level !== 'none') {
      drawWorst(context, style, mark, bottom, tall);
    }
    run += mark.count;
    worst = Math.max(worst, mark.level);
    if (marks[place + 1]?.kind !== 'bar' || next - mark.x > binWidth * 1.5) {
      write(`${run.toLocaleString('en-US')} ${INITIALS[LEVELS[worst]!]}`.trim(), mark.x + binWidth + 1);
      run = 0;
      worst = 0;
    }
  });
}

/** The shape of a bar's worst event: cut out of the bar, or above one that is too low for that. */
function drawWorst(
  context: CanvasRenderingContext2D,
  { colours, sizes, smallShapes }: MarkStyle,
  { x, level }: Mark,
  bottom: number,
  tall: number
): void {
  const room = Math.ceil(smallShape(sizes.mark) * 1.3) + 2;
  const [y, colour] =
    tall >= room ? [bottom - room / 2, colours.background] : [bottom - tall - room / 2, colours.level[LEVELS[level]!]];
  drawShape(context, smallShapes[level]!, x + sizes.mark / 2, y, colour);
}

function drawShape(context: CanvasRenderingContext2D, shape: Path2D, x: number, y: number, colour: string): void {
  context.fillStyle = colour;
  context.translate(x, y);
  context.fill(shape);
  context.translate(-x, -y);
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
