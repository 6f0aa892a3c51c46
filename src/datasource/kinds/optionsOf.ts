export interface Choice {
  readonly text: string;
  readonly value: string;
}

/** Each value once (without case, as first written) that holds the search text, in alphabetical order. */
export function optionsOf(values: readonly string[], search: string): readonly Choice[] {
  const byName = new Map<string, string>();
  for (const value of values) {
    const key = value.toLowerCase();
    if (value !== '' && key.includes(search.toLowerCase()) && !byName.has(key)) {
      byName.set(key, value);
    }
  }
  return [...byName.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => ({ text: value, value }));
}
