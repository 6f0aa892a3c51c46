import { type Lane } from './lanes';
import { lastAtOrBelow } from './marks';
import { firstNotBelow } from './search';
import { type View, xOf } from './view';

/** A stretch of pixels in which at least one event of a lane was going on. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Where something of a lane was going on, as whole pixels from left to right, none touching another. Reads the lane's
 * reach at each pixel, in one walk along both: O(width and the events in view), however many overlap.
 */
export function spansOf({ starts, reach }: Lane, view: View, width: number): readonly Span[] {
  if (reach === undefined) {
    return [];
  }
  const spans: Array<{ from: number; to: number }> = [];
  const pixelMs = (view.to - view.from) / Math.max(1, width);
  let started = lastAtOrBelow(starts, view.from);
  for (let x = 0; x < width; x++) {
    const opens = view.from + x * pixelMs;
    while (started + 1 < starts.length && starts[started + 1]! <= opens + pixelMs) {
      started++;
    }
    if (started < 0 || !(reach[started]! >= opens)) {
      continue;
    }
    const open = spans[spans.length - 1];
    if (open !== undefined && open.to === x) {
      open.to = x + 1;
    } else {
      spans.push({ from: x, to: x + 1 });
    }
  }
  return spans;
}

/** The events of a lane that are wholly or partly on screen with a length, at most `most`; undefined for more. */
export function barsOf(lane: Lane, view: View, width: number, most: number): readonly Span[] | undefined {
  const { starts, ends, reach } = lane;
  if (ends === undefined || reach === undefined) {
    return [];
  }
  const first = firstNotBelow(reach, view.from);
  const last = lastAtOrBelow(starts, view.to);
  if (last - first >= most) {
    return undefined;
  }
  const bars: Span[] = [];
  for (let at = first; at <= last; at++) {
    if (ends[at]! >= view.from) {
      bars.push({
        from: Math.max(0, xOf(view, width, starts[at]!)),
        to: Math.min(width, xOf(view, width, ends[at]!)),
      });
    }
  }
  return bars;
}
