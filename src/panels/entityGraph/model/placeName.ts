import { type Size } from './camera';
import { type Box, type Crowd } from './crowd';
import { type NameForm } from './nameForms';
import { isNear, runsThrough, type Segment } from './segment';

/** A mark that is to have its name beside it. */
export interface Named {
  /** The middle of the mark, and its edge, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly mark: number;
  /** The ways to write its name, the best first. */
  readonly forms: readonly NameForm[];
  /** Stands below the name, in every form; "" for none. */
  readonly note: string;
}

/** A name where it is written. */
export interface PlacedName {
  readonly lines: NameForm;
  readonly note: string;
  /** Of its lines, and then of its note, in pixels. */
  readonly widths: readonly number[];
  readonly box: Box;
  /** Where in the box its lines stand. */
  readonly align: 'center' | 'left' | 'right';
}

export interface NameRoom {
  /** What no name may cover: marks, and other names. */
  readonly crowd: Crowd;
  /** What a name had better not stand on. */
  readonly lines: readonly Segment[];
  readonly size: Size;
  /** The width of a line of a name or of a note, in pixels. */
  readonly measure: (text: string, part: 'title' | 'note') => number;
}

export const TITLE_LINE = 14;
export const NOTE_LINE = 13;
/** Between a mark and its name, and round the letters. */
const GAP = 3;
export const PADDING = 2;

/** What is worse than standing below one's mark, and how much: above all, a name that leaves the screen. */
const COST = { cut: 8, side: { below: 0, above: 1, right: 2, left: 2 }, line: 3, outside: 40 } as const;
const MOST_LINES_COUNTED = 3;
/** How far from its mark a name may reach, in pixels: lines beyond are in nobody's way. */
const REACH = 220;
const SIDES = Object.keys(COST.side) as ReadonlyArray<keyof typeof COST.side>;

/**
 * The best free place beside a mark, which the crowd then holds; undefined where there is none. The whole name comes
 * before its beginning, a place off the lines before one on them, and below the mark before beside it.
 */
export function placeName(named: Named, room: NameRoom): PlacedName | undefined {
  const { crowd } = room;
  const { x, y, mark } = named;
  const reach = mark / 2 + GAP + REACH;
  const around = { left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach };
  const near = room.lines.filter((line) => isNear(line, around));
  let best: PlacedName | undefined;
  let least = Infinity;
  for (const [cuts, lines] of named.forms.entries()) {
    const widths = widthsOf(lines, named.note, room);
    const size = sizeOf(lines, named.note, widths);
    for (const side of SIDES) {
      const known = cuts * COST.cut + COST.side[side];
      if (known >= least) {
        continue;
      }
      const box = boxAt(side, named, size);
      const cost = crowd.isFree(box) ? known + costOf(box, near, room.size) : Infinity;
      if (cost < least) {
        least = cost;
        best = { lines, note: named.note, widths, box, align: ALIGN[side] };
      }
    }
  }
  if (best !== undefined) {
    crowd.add(best.box);
  }
  return best;
}

/** The name of a mark below it, in its shortest form, whatever stands there. */
export function forceName(named: Named, room: NameRoom): PlacedName {
  const { note } = named;
  const lines = named.forms.at(-1) ?? [];
  const widths = widthsOf(lines, note, room);
  return { lines, note, widths, box: boxAt('below', named, sizeOf(lines, note, widths)), align: ALIGN.below };
}

const ALIGN = { below: 'center', above: 'center', right: 'left', left: 'right' } as const;

const widthsOf = (lines: NameForm, note: string, { measure }: NameRoom): readonly number[] => [
  ...lines.map((line) => measure(line, 'title')),
  ...(note === '' ? [] : [measure(note, 'note')]),
];

const sizeOf = (lines: NameForm, note: string, widths: readonly number[]): Size => ({
  width: Math.max(0, ...widths) + 2 * PADDING,
  height: lines.length * TITLE_LINE + (note === '' ? 0 : NOTE_LINE),
});

function boxAt(side: keyof typeof COST.side, { x, y, mark }: Named, { width, height }: Size): Box {
  const away = mark / 2 + GAP;
  switch (side) {
    case 'below':
      return { left: x - width / 2, top: y + away, width, height };
    case 'above':
      return { left: x - width / 2, top: y - away - height, width, height };
    case 'right':
      return { left: x + away, top: y - height / 2, width, height };
    case 'left':
      return { left: x - away - width, top: y - height / 2, width, height };
  }
}

function costOf(box: Box, lines: readonly Segment[], size: Size): number {
  const isOutside =
    box.left < 0 || box.top < 0 || box.left + box.width > size.width || box.top + box.height > size.height;
  let crossed = 0;
  for (let line = 0; line < lines.length && crossed < MOST_LINES_COUNTED; line++) {
    crossed += runsThrough(lines[line]!, box) ? 1 : 0;
  }
  return crossed * COST.line + (isOutside ? COST.outside : 0);
}
