/** Beyond this, a text is no cell of a log but something made to take time. */
const LONGEST = 2_000_000;

/** JSON in a cell, and how it was indented. */
export interface CellJson {
  readonly value: object;
  readonly indent: number;
}

/** Reads a text as a JSON object or list; undefined for any other text. */
export function parseCellJson(text: string): CellJson | undefined {
  if (!/^\s{0,80}[[{]/.test(text) || text.length > LONGEST) {
    return undefined;
  }
  try {
    return { value: JSON.parse(text) as object, indent: /^\s*[[{]\r?\n( *)/.exec(text)?.[1]?.length ?? 0 };
  } catch {
    return undefined;
  }
}

/** The members of what looks like JSON but is cut or broken: names are found by their properties in it all the same. */
export function membersOfBroken(text: string): ReadonlyArray<readonly [name: string, value: string]> {
  const parts = text.split('"');
  return parts.flatMap((name, at) => {
    const value = parts[at + 2];
    return parts[at + 1]?.trim() === ':' && value !== undefined ? [[name, value.replace(/\\(.)/g, '$1')] as const] : [];
  });
}
