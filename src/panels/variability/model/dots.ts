import { type Axis, xOf } from './axis';
import { type Box } from './boxes';

/** Outliers that fall on one place, drawn as one mark. */
export interface Dot {
  readonly x: number;
  /** Places among the outliers of the box, ascending. */
  readonly first: number;
  readonly last: number;
}

/** Marks at least `apart` pixels from each other, for all outliers of a box. */
export function dotsOf({ outliers }: Box, axis: Axis, width: number, apart: number): readonly Dot[] {
  const dots: Dot[] = [];
  outliers.forEach(({ value }, place) => {
    const x = xOf(axis, width, value);
    const before = dots.at(-1);
    if (before !== undefined && x - before.x < apart) {
      dots[dots.length - 1] = { ...before, last: place };
    } else {
      dots.push({ x, first: place, last: place });
    }
  });
  return dots;
}
