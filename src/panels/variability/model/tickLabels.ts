import { type Axis, xOf } from './axis';

/** The number of a tick as it stands above the plot, in pixels from the plot's left side. */
export interface TickLabel {
  readonly tick: number;
  readonly text: string;
  readonly left: number;
  readonly width: number;
}

/** About the width of a digit, in pixels. */
const DIGIT = 7.5;
const APART = 6;

/**
 * The numbers that stand above their ticks without touching each other or the heads beside the plot: the first does not
 * begin before the plot, the last ends at most `beyond` pixels behind it.
 */
export function tickLabels(
  axis: Axis,
  width: number,
  beyond: number,
  words: (tick: number) => string
): readonly TickLabel[] {
  const labels: TickLabel[] = [];
  let taken = -APART;
  for (const tick of axis.ticks) {
    const text = words(tick);
    const own = text.length * DIGIT;
    const left = Math.max(0, Math.min(xOf(axis, width, tick) - own / 2, width + beyond - own));
    if (left >= taken + APART) {
      labels.push({ tick, text, left, width: own });
      taken = left + own;
    }
  }
  return labels;
}
