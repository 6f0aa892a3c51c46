/** The different texts among many: hosts run the same command lines over and over. */
export interface DistinctTexts {
  readonly texts: readonly string[];
  /** For each given text, its place among the different ones. */
  readonly of: readonly number[];
}

/** Merges equal texts, in the order of their first occurrence. */
export function distinctTexts(given: readonly string[]): DistinctTexts {
  const places = new Map<string, number>();
  const of = given.map((text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { texts: [...places.keys()], of };
}
