import { vectorCount, type Vectors } from './vectors';

/**
 * How features of different size are made comparable: `l2` divides each row by its length, so that only the ratio of
 * its features counts (the notebook's way); `standard` gives each feature mean 0 and variance 1; `none` leaves them.
 */
export const SCALES = ['l2', 'none', 'standard'] as const;
export type Scale = (typeof SCALES)[number];

/** Scales the points; a row of zeros, and a feature that never varies, stay unscaled. */
export function scaleVectors(vectors: Vectors, scale: Scale): Vectors {
  switch (scale) {
    case 'l2':
      return unitRows(vectors);
    case 'standard':
      return standardFeatures(vectors);
    case 'none':
      return vectors;
  }
}

function unitRows({ dimensions, values }: Vectors): Vectors {
  const scaled = new Float64Array(values.length);
  for (let start = 0; start < values.length; start += dimensions) {
    let squares = 0;
    for (let at = start; at < start + dimensions; at++) {
      squares += values[at]! * values[at]!;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = start; at < start + dimensions; at++) {
      scaled[at] = values[at]! / length;
    }
  }
  return { dimensions, values: scaled };
}

function standardFeatures(vectors: Vectors): Vectors {
  const { dimensions, values } = vectors;
  const count = vectorCount(vectors);
  const scaled = new Float64Array(values.length);
  for (let axis = 0; axis < dimensions; axis++) {
    let [sum, squares] = [0, 0];
    for (let at = axis; at < values.length; at += dimensions) {
      sum += values[at]!;
    }
    const mean = sum / count;
    for (let at = axis; at < values.length; at += dimensions) {
      squares += (values[at]! - mean) ** 2;
    }
    const deviation = Math.sqrt(squares / count) || 1;
    for (let at = axis; at < values.length; at += dimensions) {
      scaled[at] = (values[at]! - mean) / deviation;
    }
  }
  return { dimensions, values: scaled };
}
