/** Points in the space of some features, row after row in one array. */
export interface Vectors {
  readonly dimensions: number;
  /** `dimensions` numbers for each point. */
  readonly values: Float64Array;
}

/** How many points there are. */
export const vectorCount = ({ dimensions, values }: Vectors): number => values.length / dimensions;

/**
 * Measures items by some features. Throws when there are no features, or when one gives something that is not a finite
 * number.
 */
export function measure<Item>(items: readonly Item[], features: ReadonlyArray<(item: Item) => number>): Vectors {
  const dimensions = features.length;
  if (dimensions === 0) {
    throw new Error('Rows can be clustered by one feature or more, got none');
  }
  const values = new Float64Array(items.length * dimensions);
  features.forEach((feature, axis) => {
    for (let row = 0; row < items.length; row++) {
      const value = feature(items[row]!);
      if (!Number.isFinite(value)) {
        throw new Error(`A feature must be a finite number, got ${value} in row ${row}`);
      }
      values[row * dimensions + axis] = value;
    }
  });
  return { dimensions, values };
}
