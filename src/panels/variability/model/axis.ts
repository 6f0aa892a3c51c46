import { type Box } from './boxes';

/** A linear axis whose ends are round numbers. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Steps between ticks, in powers of ten. */
const STEPS = [1, 2, 5, 10];
/** Powers of ten of a shorter axis would be nought. */
const SMALLEST_SPAN = 1e-300;

/** The axis that has all numbers of some boxes, with at most about `most` ticks. */
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
  const start = least >= 0 && least < greatest / 2 ? 0 : least;
  const span = Math.max(greatest - start || Math.abs(greatest) || 1, SMALLEST_SPAN);
  const rough = span / Math.max(1, most);
  const power = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = (STEPS.find((each) => each * power >= rough) ?? 10) * power;
  const from = Math.floor(start / step);
  const to = Math.max(from + 1, Math.ceil(greatest / step));
  return {
    from: from * step,
    to: to * step,
    ticks: Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12))),
  };
}

/** Where a number is on an axis so many pixels wide. */
export const xOf = ({ from, to }: Axis, width: number, value: number): number => ((value - from) / (to - from)) * width;
