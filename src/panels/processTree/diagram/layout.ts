import { hierarchy, tree } from 'd3-hierarchy';
import { type Line, type Outline } from '../model/outline';

/** A line of the tree as a box; pixels at the natural size. */
export interface Box {
  readonly line: Line;
  /** Place among all lines. */
  readonly at: number;
  /** Left edge and middle. */
  readonly x: number;
  readonly y: number;
  /** The box that it hangs on; undefined for a root. */
  readonly parent: Box | undefined;
}

export interface DiagramLayout {
  /** In the order of the lines. */
  readonly boxes: readonly Box[];
  readonly width: number;
  readonly height: number;
}

/** More boxes than this nobody reads; and a chain takes the layout quadratic time. */
export const MOST_BOXES = 2_000;
export const BOX_WIDTH = 200;
export const BOX_HEIGHT = 24;
const COLUMN = BOX_WIDTH + 48;
const ROW = BOX_HEIGHT + 8;

/** The stretch of lines that a diagram shows. */
export interface Stretch {
  readonly first: number;
  readonly count: number;
}

/**
 * Chooses what to draw of an outline of many lines: all of it where it is no more than `most`; else everything below
 * the furthest ancestor of the line at `at` that has no more, and of that line itself only the first `most`.
 */
export function stretchAround({ lines, indents }: Outline, at: number, most: number): Stretch {
  if (lines.length <= most) {
    return { first: 0, count: lines.length };
  }
  let [first, count] = [at, endOf(indents, at) - at];
  for (let above = parentOf(indents, first); above >= 0; above = parentOf(indents, above)) {
    const size = endOf(indents, above) - above;
    if (size > most) {
      break;
    }
    [first, count] = [above, size];
  }
  return { first, count: Math.min(count, most) };
}

/** Lays a stretch of lines out from left to right: a tidy tree (Buchheim, Jünger and Leipert, 2002); no recursion. */
export function layOut({ lines, indents }: Outline, { first, count }: Stretch): DiagramLayout {
  interface Item {
    readonly at: number;
    readonly below: Item[];
  }
  const top: Item = { at: -1, below: [] };
  const open: Item[] = [];
  const base = indents[first] ?? 0;
  for (let at = first; at < first + count; at++) {
    const item: Item = { at, below: [] };
    const depth = Math.max(0, indents[at]! - base);
    (depth === 0 ? top : open[depth - 1]!).below.push(item);
    open[depth] = item;
  }
  const laid = tree<Item>()
    .nodeSize([ROW, COLUMN])
    .separation((one, other) => (one.parent === other.parent ? 1 : 1.25))(hierarchy(top, ({ below }) => below));

  const boxes: Box[] = [];
  const boxOf = new Map<Item, Box>();
  let [least, most, deepest] = [Infinity, -Infinity, 0];
  // Before its children comes each parent.
  laid.eachBefore(({ data, x, depth, parent }) => {
    if (data.at < 0) {
      return;
    }
    [least, most, deepest] = [Math.min(least, x), Math.max(most, x), Math.max(deepest, depth)];
    const box: Box = {
      line: lines[data.at]!,
      at: data.at,
      x: (depth - 1) * COLUMN,
      y: x,
      parent: parent === null ? undefined : boxOf.get(parent.data),
    };
    boxOf.set(data, box);
    boxes.push(box);
  });
  boxes.sort((one, other) => one.at - other.at);
  return {
    boxes: boxes.map((box) => Object.assign(box, { y: box.y - least + ROW / 2 })),
    width: Math.max(0, deepest - 1) * COLUMN + BOX_WIDTH,
    height: boxes.length === 0 ? 0 : most - least + ROW,
  };
}

/** The line that another is below; -1 for a root. */
function parentOf(indents: Int32Array, at: number): number {
  let above = at - 1;
  while (above >= 0 && indents[above]! >= indents[at]!) {
    above--;
  }
  return above;
}

/** The first line that is not below one. */
function endOf(indents: Int32Array, at: number): number {
  let end = at + 1;
  while (end < indents.length && indents[end]! > indents[at]!) {
    end++;
  }
  return end;
}
