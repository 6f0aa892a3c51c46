/** Characters (UTF-16 units, lower case) that stand at one place of a pattern. */
export type Characters = (unit: number) => boolean;

/** A regular expression as a tree: what this tool knows of the language. */
export type Pattern =
  | { readonly kind: 'character'; readonly fits: Characters }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly least: number; readonly most: number };
