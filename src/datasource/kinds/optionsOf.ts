/** Each value once (without case, as first written), in alphabetical order, as the choices of a variable. */
export function optionsOf(values: readonly string[]): ReadonlyArray<{ readonly text: string; readonly value: string }> {
  const byName = new Map<string, string>();
  for (const value of values) {
    if (value !== '' && !byName.has(value.toLowerCase())) {
      byName.set(value.toLowerCase(), value);
    }
  }
  return [...byName.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => ({ text: value, value }));
}
