import { type TreeModel } from './tree';

/**
 * A number for each row, alike for rows that look alike with everything below them: the same names in the same places,
 * whatever the order of siblings.
 *
 *     a        a          a
 *      b c      c b        b      the first two are alike
 *
 * Source: Aho, Hopcroft and Ullman, "The Design and Analysis of Computer Algorithms", section 3.2. O(n log n).
 */
export function shapesOf({ length, columns, preorder, children }: TreeModel): Int32Array {
  const shapes = new Int32Array(length);
  const known = new Map<string, number>();
  for (let at = length - 1; at >= 0; at--) {
    const row = preorder[at]!;
    const below = children[row]!;
    const name = columns.processName[row]!.toLowerCase();
    // No name holds a line break that could be taken for the end of one: what follows it are numbers alone.
    const text =
      below.length === 0
        ? name
        : `${name}\n${below
            .map((child) => shapes[child]!)
            .sort(ascending)
            .join()}`;
    const shape = known.get(text) ?? known.size;
    known.set(text, shape);
    shapes[row] = shape;
  }
  return shapes;
}

const ascending = (one: number, other: number): number => one - other;
