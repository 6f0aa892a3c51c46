import { visibleText } from '../shared/visibleText';
import { type Box, Crowd } from './model/crowd';
import { nameForms } from './model/nameForms';
import { forceName, type Named, type NameRoom, NOTE_LINE, type PlacedName, placeName } from './model/placeName';
import { type Item } from './model/picture';
import { rankOf } from './model/importance';
import { type Segment } from './model/segment';
import { edgeOf, isInView, isLineInView, type Projected, segmentOf } from './scene';

/** Everything that is written on a picture, each at its place. */
export interface Lettering {
  /** By item. */
  readonly names: ReadonlyMap<number, PlacedName>;
  /** By line. */
  readonly words: ReadonlyMap<number, PlacedWords>;
  readonly room: NameRoom;
}

export interface PlacedWords {
  readonly text: string;
  readonly box: Box;
}

/** Names and words that are tried; beyond, a picture has no room for more. */
const MOST = 300;
const MOST_CHOSEN = 60;
/** Of so many lines none has a place of its own: names stand on them. */
const MOST_LINES = 400;
/** By rank, the smallest marks that are named: smaller ones stand too close, and what matters most is named first. */
const LEAST_MARKS = [7, 10, 13] as const;
const LEAST_MARK_FOR_WORDS = 16;
/** Lines shorter than this have no room for words. */
const SHORTEST = 60;
const LONGEST_WORDS = 60;
/** Where on a line its words are tried, in parts of its length. */
const PLACES = [0.5, 0.38, 0.62];

/** Places names beside marks and words on lines, the important ones first, each only where it covers no other. */
export function letter(scene: Projected, measure: NameRoom['measure']): Lettering {
  const { picture, order, mark, matched } = scene;
  const before = unlettered(scene, measure);
  if (mark < LEAST_MARKS[0] && matched === undefined) {
    return before;
  }
  const isNamed = LEAST_MARKS.map((least) => mark >= least);
  const items: number[] = [];
  for (let place = 0; place < order.length && items.length < MOST; place++) {
    const item = order[place]!;
    if ((isNamed[rankOf(picture.items[item]!.group)] === true || matched?.[item] === 1) && isInView(scene, item)) {
      items.push(item);
    }
  }
  if (items.length === 0) {
    return before;
  }
  const isWorded = scene.words === 'all' && mark >= LEAST_MARK_FOR_WORDS;
  const lines = isWorded ? picture.lines.map((_, line) => line).filter((line) => isLineInView(scene, line)) : [];
  return write(scene, { ...before, room: roomBeside(scene, before.room) }, items, lines.slice(0, MOST));
}

/** A picture on which nothing is written; what then is may cover its marks. */
export const unlettered = ({ size }: Projected, measure: NameRoom['measure']): Lettering => ({
  names: new Map(),
  words: new Map(),
  room: { crowd: new Crowd(), lines: [], size, measure },
});

/** Adds what a choice asks to be told, at every zoom, where that covers nothing; what is selected is named at any price. */
export function letterChosen(
  scene: Projected,
  before: Lettering,
  items: readonly number[],
  lines: readonly number[]
): Lettering {
  const wanted = items.filter((item) => isInView(scene, item)).slice(0, MOST_CHOSEN);
  const room = { ...before.room, crowd: new Crowd(before.room.crowd) };
  const after = write(scene, { ...before, room }, wanted, lines.slice(0, MOST_CHOSEN));
  const { selected } = scene;
  return !wanted.includes(selected) || after.names.has(selected)
    ? after
    : { ...after, names: new Map([...after.names, [selected, forceName(namedOf(scene, selected), room)]]) };
}

/** The room that marks and lines leave. */
function roomBeside(scene: Projected, whole: NameRoom): NameRoom {
  const { picture, left, top } = scene;
  const crowd = new Crowd();
  picture.items.forEach((_, item) => {
    if (isInView(scene, item)) {
      const edge = edgeOf(scene, item) + 2;
      crowd.add({ left: left[item]! - edge / 2, top: top[item]! - edge / 2, width: edge, height: edge });
    }
  });
  const lines: Segment[] = [];
  for (let line = 0; line < picture.lines.length && lines.length <= MOST_LINES; line++) {
    if (isLineInView(scene, line)) {
      lines.push(segmentOf(scene, line));
    }
  }
  return { ...whole, crowd, lines: lines.length > MOST_LINES ? [] : lines };
}

function write(scene: Projected, before: Lettering, items: readonly number[], lines: readonly number[]): Lettering {
  const { room } = before;
  const names = new Map(before.names);
  const words = new Map(before.words);
  for (const item of items) {
    const placed = names.has(item) ? undefined : placeName(namedOf(scene, item), room);
    if (placed !== undefined) {
      names.set(item, placed);
    }
  }
  for (const line of lines) {
    const placed = words.has(line) ? undefined : wordsOn(scene, line, room);
    if (placed !== undefined) {
      words.set(line, placed);
    }
  }
  return { names, words, room };
}

function namedOf(scene: Projected, item: number): Named {
  const { picture, left, top } = scene;
  return { x: left[item]!, y: top[item]!, mark: edgeOf(scene, item), ...textsOf(picture.items[item]!) };
}

const known = new WeakMap<Item, Pick<Named, 'forms' | 'note'>>();

/** The texts of an item, which are the same at every zoom. */
function textsOf(item: Item): Pick<Named, 'forms' | 'note'> {
  const before = known.get(item);
  if (before !== undefined) {
    return before;
  }
  const texts = { forms: nameForms(visibleText(item.title)), note: visibleText(item.note) };
  known.set(item, texts);
  return texts;
}

function wordsOn(scene: Projected, line: number, { crowd, measure }: NameRoom): PlacedWords | undefined {
  const { picture, left, top } = scene;
  const { source, target, words } = picture.lines[line]!;
  const [x, y] = [left[source]!, top[source]!];
  const [dx, dy] = [left[target]! - x, top[target]! - y];
  if (Math.hypot(dx, dy) < SHORTEST) {
    return undefined;
  }
  const text = visibleText(words.slice(0, 3).join(', ').slice(0, LONGEST_WORDS));
  const width = measure(text, 'note') + 4;
  return PLACES.map((part) => ({
    text,
    box: { left: x + part * dx - width / 2, top: y + part * dy - NOTE_LINE / 2, width, height: NOTE_LINE },
  })).find(({ box }) => crowd.takes(box));
}
