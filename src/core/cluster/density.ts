/** How close together rows must be to make a cluster. */
export interface Density {
  /** Rows as near as this are neighbours (Euclidean distance, included). */
  readonly eps: number;
  /** A row with this many neighbours, itself included, is the core of a cluster. */
  readonly minPoints: number;
}

/** Throws on a distance that means nothing. */
export function checkEps(eps: number): void {
  if (!(eps >= 0 && eps < Infinity)) {
    throw new Error(`eps must be a number from 0 up, got ${eps}`);
  }
}

/** Throws on a count that means nothing. */
export function checkMinPoints(minPoints: number): void {
  if (!(Number.isInteger(minPoints) && minPoints >= 1)) {
    throw new Error(`minPoints must be a whole number from 1 up, got ${minPoints}`);
  }
}
