/** The guid that a literal spells, in small letters, or undefined. */
export function guidOf(text: string): string | undefined {
  const guid = text.trim().toLowerCase();
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid) ? guid : undefined;
}

/** The truth value that a literal spells, as a word or as a number of which only 0 is false, or undefined. */
export function truthOf(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return /^-?\d+$/.test(word) ? !/^-?0+$/.test(word) : { true: true, false: false }[word];
}

/** The number that a literal of the type real spells, which may be NaN or infinite, or undefined. */
export function realOf(text: string): number | undefined {
  const word = text.trim().toLowerCase();
  const special = { nan: NaN, '+inf': Infinity, inf: Infinity, '-inf': -Infinity }[word];
  return special ?? (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(word) ? Number(word) : undefined);
}
