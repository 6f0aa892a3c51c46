import { type Lane } from './lanes';
import { firstNotBelow } from './search';
import { type View, xOf } from './view';

/** What is drawn of a lane's starts: a lone event at its pixel, or a bar for events that would touch. */
export type Mark =
  | { readonly kind: 'event'; readonly x: number; readonly level: number; readonly at: number }
  | {
      readonly kind: 'bar';
      /** Left edge. */
      readonly x: number;
      readonly count: number;
      /** The highest level among its events. */
      readonly level: number;
      /** Place of its first event in the lane. */
      readonly at: number;
    };

/**
 * The marks of the events between the ends of a view, from left to right. Time is cut into bins as wide as a mark, on
 * a grid that stays when the view moves; each event counts in one. Bins that hold one event, and whose neighbours do
 * not touch it, become events; the others bars. O(log n) and the events in view.
 */
export function marksOf(lane: Lane, view: View, width: number, markWidth: number): readonly Mark[] {
  const { starts, levels } = lane;
  const binMs = Math.max(1, ((view.to - view.from) / Math.max(1, width)) * markWidth);
  const bins: Array<{ bin: number; count: number; level: number; at: number }> = [];
  const last = lastAtOrBelow(starts, view.to);
  for (let at = firstNotBelow(starts, view.from); at <= last; at++) {
    const bin = Math.floor(starts[at]! / binMs);
    const open = bins[bins.length - 1];
    if (open !== undefined && open.bin === bin) {
      open.count++;
      open.level = Math.max(open.level, levels[at]!);
    } else {
      bins.push({ bin, count: 1, level: levels[at]!, at });
    }
  }
  const lastX = (place: number): number => {
    const { at, count } = bins[place]!;
    return xOf(view, width, starts[at + count - 1]!);
  };
  return bins.map(({ bin, count, level, at }, place): Mark => {
    const x = xOf(view, width, starts[at]!);
    const touches =
      (place > 0 && x - lastX(place - 1) < markWidth) ||
      (place + 1 < bins.length && xOf(view, width, starts[bins[place + 1]!.at]!) - x < markWidth);
    return count === 1 && !touches
      ? { kind: 'event', x, level, at }
      : { kind: 'bar', x: xOf(view, width, bin * binMs), count, level, at };
  });
}

/** Last place in ascending numbers that is not above a bound; -1 for none. */
export function lastAtOrBelow(ascending: Float64Array, bound: number): number {
  let at = firstNotBelow(ascending, bound);
  while (at < ascending.length && ascending[at] === bound) {
    at++;
  }
  return at - 1;
}
