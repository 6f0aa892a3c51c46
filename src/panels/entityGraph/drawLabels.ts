import { visibleText } from '../shared/visibleText';
import { type Projected } from './draw';
import { isLineOnScreen } from './drawLines';
import { type Box, Crowd } from './model/crowd';

const TITLE = 12;
const NOTE = 11;
/** Labels that are tried; beyond, a picture has no room for more. */
const MOST = 300;
const MOST_CHOSEN = 60;
/** Marks smaller than this stand too close for labels. */
const LEAST_MARK = 13;
/** Lines shorter than this have no room for words. */
const SHORTEST = 60;

/** Writes names below marks and words on lines, the important ones first, each only where it covers no other. */
export function drawLabels(context: CanvasRenderingContext2D, scene: Projected): void {
  const { picture, order, mark, matched, words } = scene;
  const items: number[] = [];
  for (let place = 0; place < order.length && items.length < MOST; place++) {
    const item = order[place]!;
    if ((mark >= LEAST_MARK || matched?.[item] === 1) && isOnScreen(scene, item)) {
      items.push(item);
    }
  }
  const lines: number[] = [];
  if (words === 'all' && mark >= LEAST_MARK + 3) {
    for (let line = 0; line < picture.lines.length && lines.length < MOST; line++) {
      if (isLineOnScreen(scene, line)) {
        lines.push(line);
      }
    }
  }
  writeLabels(context, scene, items, lines, false);
}

/** The same for what is chosen, at every zoom. */
export function drawChosenLabels(
  context: CanvasRenderingContext2D,
  scene: Projected,
  items: readonly number[],
  lines: readonly number[]
): void {
  const shown = items.filter((item) => isOnScreen(scene, item)).slice(0, MOST_CHOSEN);
  writeLabels(context, scene, shown, lines.slice(0, MOST_CHOSEN), true);
}

function writeLabels(
  context: CanvasRenderingContext2D,
  scene: Projected,
  items: readonly number[],
  lines: readonly number[],
  isChosen: boolean
): void {
  const { left, top, mark } = scene;
  const crowd = new Crowd();
  items.forEach((item) => crowd.add(boxRound(left[item]!, top[item]!, mark + 4, mark + 4)));
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  items.forEach((item) => drawLabel(context, scene, item, crowd));
  context.globalAlpha = 1;
  lines.forEach((line) => drawWords(context, scene, line, isChosen, crowd));
}

const isOnScreen = ({ visible, left, top, size }: Projected, item: number): boolean =>
  visible[item] === 1 && left[item]! > 0 && left[item]! < size.width && top[item]! > 0 && top[item]! < size.height;

function drawLabel(context: CanvasRenderingContext2D, scene: Projected, item: number, crowd: Crowd): void {
  const { picture, left, top, mark, matched, colours } = scene;
  const { title, note } = picture.items[item]!;
  const [x, y] = [left[item]!, top[item]! + mark / 2 + 4];
  const titleText = visibleText(title);
  const noteText = visibleText(note);
  context.font = fontOf(scene, TITLE);
  const width = context.measureText(titleText).width;
  const height = noteText === '' ? TITLE + 2 : TITLE + NOTE + 4;
  if (!crowd.takes({ left: x - width / 2 - 2, top: y, width: width + 4, height })) {
    return;
  }
  context.globalAlpha = matched?.[item] === 0 ? 0.5 : 1;
  write(context, titleText, x, y, colours.text, colours.background);
  if (noteText !== '') {
    context.font = fontOf(scene, NOTE);
    write(context, noteText, x, y + TITLE + 2, colours.faint, colours.background);
  }
}

function drawWords(
  context: CanvasRenderingContext2D,
  scene: Projected,
  line: number,
  isChosen: boolean,
  crowd: Crowd
): void {
  const { picture, left, top, colours } = scene;
  const { source, target, words } = picture.lines[line]!;
  if (Math.hypot(left[source]! - left[target]!, top[source]! - top[target]!) < SHORTEST) {
    return;
  }
  const text = visibleText(words.slice(0, 3).join(', ').slice(0, 60));
  context.font = fontOf(scene, NOTE);
  const [x, y] = [(left[source]! + left[target]!) / 2, (top[source]! + top[target]!) / 2 - NOTE / 2];
  const width = context.measureText(text).width;
  if (crowd.takes({ left: x - width / 2 - 2, top: y, width: width + 4, height: NOTE + 2 })) {
    write(context, text, x, y, isChosen ? colours.text : colours.faint, colours.background);
  }
}

/** Text with a rim of the background, so that lines do not run through it. */
function write(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  rim: string
): void {
  context.lineWidth = 4;
  context.strokeStyle = rim;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

const fontOf = ({ fontFamily }: Projected, size: number): string => `${size}px ${fontFamily}`;

const boxRound = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  width,
  height,
});
