import { type GraphColours } from './glyphs';
import { type Lettering, type PlacedWords } from './lettering';
import { type Box } from './model/crowd';
import { type NameRoom, NOTE_LINE, PADDING, type PlacedName, TITLE_LINE } from './model/placeName';
import { type Projected } from './scene';

const FONT_SIZES = { title: 12, note: 11 } as const;
/** How much of a line shows through what is written over it: that it runs on is to be seen, and not to be read. */
const SHOWN_THROUGH = 0.1;

/** Measures texts as they will be written. */
export function measureWith(context: CanvasRenderingContext2D, scene: Projected): NameRoom['measure'] {
  return (text, part) => {
    context.font = fontOf(scene, part);
    return context.measureText(text).width;
  };
}

/** Writes the names of items. */
export function drawNames(
  context: CanvasRenderingContext2D,
  scene: Projected,
  names: Lettering['names'],
  items: Iterable<number>
): void {
  for (const item of items) {
    const name = names.get(item);
    if (name !== undefined) {
      drawName(context, scene, name, scene.matched?.[item] === 0 ? 0.5 : 1);
    }
  }
}

/** Writes the words of lines. */
export function drawWords(
  context: CanvasRenderingContext2D,
  scene: Projected,
  words: Lettering['words'],
  lines: Iterable<number>,
  colour: string
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = fontOf(scene, 'note');
  for (const line of lines) {
    const placed = words.get(line);
    if (placed !== undefined) {
      drawWord(context, scene, placed, colour);
    }
  }
}

function drawName(
  context: CanvasRenderingContext2D,
  scene: Projected,
  { lines, note, widths, box, align }: PlacedName,
  alpha: number
): void {
  const { colours } = scene;
  const [left, right] = [box.left + PADDING, box.left + box.width - PADDING];
  const x = { left, center: (left + right) / 2, right }[align];
  // Each line alone: beside a short one, what runs below is seen.
  widths.forEach((width, place) => {
    const start = { left, center: x - width / 2, right: right - width }[align] - PADDING;
    const height = place < lines.length ? TITLE_LINE : NOTE_LINE;
    cover(context, { left: start, top: box.top + place * TITLE_LINE, width: width + 2 * PADDING, height }, colours);
  });
  context.globalAlpha = alpha;
  context.textAlign = align;
  context.textBaseline = 'middle';
  context.font = fontOf(scene, 'title');
  context.fillStyle = colours.text;
  lines.forEach((line, place) => context.fillText(line, x, box.top + (place + 0.5) * TITLE_LINE));
  if (note !== '') {
    context.font = fontOf(scene, 'note');
    context.fillStyle = colours.faint;
    context.fillText(note, x, box.top + lines.length * TITLE_LINE + NOTE_LINE / 2);
  }
  context.globalAlpha = 1;
}

function drawWord(
  context: CanvasRenderingContext2D,
  { colours }: Projected,
  { text, box }: PlacedWords,
  colour: string
): void {
  cover(context, box, colours);
  context.fillStyle = colour;
  context.fillText(text, box.left + box.width / 2, box.top + box.height / 2);
}

/** Puts the background between a text and what runs below it. */
function cover(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: Box,
  { background }: GraphColours
): void {
  context.globalAlpha = 1 - SHOWN_THROUGH;
  context.fillStyle = background;
  context.fillRect(left, top, width, height);
  context.globalAlpha = 1;
}

const fontOf = ({ fontFamily }: Projected, part: keyof typeof FONT_SIZES): string =>
  `${FONT_SIZES[part]}px ${fontFamily}`;
