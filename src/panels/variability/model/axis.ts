import { type Box } from './boxes';

/** A linear axis from the least number to the greatest, with ticks at round numbers. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Steps between ticks, in powers of ten; each holds the next smaller one at most two and a half times. */
const STEPS = [1, 2, 5];
/** Powers of ten of a shorter axis would be nought. */
const SMALLEST_SPAN = 1e-300;

/** The axis that has all numbers of some boxes, with at least two ticks and at most about `most`. */
export function axisOf(boxes: readonly Box[], most: number): Axis {
  let least = Infinity;
  let greatest = -Infinity;
  boxes.forEach(({ min, max, outliers }) => {
    least = Math.min(least, min, outliers[0]?.value ?? min);
    greatest = Math.max(greatest, max, outliers.at(-1)?.value ?? max);
  });
  if (least > greatest) {
    return { from: 0, to: 1, ticks: [0, 1] };
  }
  // Numbers that could be counts begin at nothing, where that costs little.
  const from = least >= 0 && (least < greatest / 2 || least === greatest) ? 0 : least;
  const span = Math.max(greatest - from || Math.abs(greatest) || 1, SMALLEST_SPAN);
  const to = from + span;
  const rough = span / Math.max(1, most);
  const power = Math.floor(Math.log10(rough));
  const steps = [power + 1, power, power - 1].flatMap((each) =>
    STEPS.toReversed().map((step) => step * Math.pow(10, each))
  );
  const first = steps.findLastIndex((step) => step >= rough);
  const step = steps.slice(first).find((each) => ticksIn(from, to, each) >= 2) ?? steps.at(-1)!;
  const ticks = Array.from({ length: ticksIn(from, to, step) }, (_, index) =>
    Number(((Math.ceil(from / step) + index) * step).toPrecision(12))
  );
  // Of numbers that differ in their last digits alone, ticks are one.
  return { from, to, ticks: [...new Set(ticks)] };
}

const ticksIn = (from: number, to: number, step: number): number =>
  Math.max(0, Math.floor(to / step) - Math.ceil(from / step) + 1);

/** Where a number is on an axis so many pixels wide. */
export const xOf = ({ from, to }: Axis, width: number, value: number): number => ((value - from) / (to - from)) * width;
