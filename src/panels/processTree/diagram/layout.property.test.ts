import fc from 'fast-check';
import { BOX_HEIGHT, layOut, MOST_BOXES, stretchAround } from './layout';

/** Outlines: each line is at most one deeper than the one before. */
const outlines = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 60 }).map((drawn) => {
  const indents = new Int32Array(drawn.length);
  drawn.forEach((depth, at) => (indents[at] = at === 0 ? 0 : Math.min(depth, indents[at - 1]! + 1)));
  return { indents, lines: Int32Array.from(drawn.keys()) };
});

it('gives each line a box to the right of its parent, and none over another', () => {
  fc.assert(
    fc.property(outlines, (outline) => {
      const { boxes, width, height } = layOut(outline, { first: 0, count: outline.lines.length });
      expect(boxes.map(({ line }) => line)).toEqual([...outline.lines]);
      const columns = new Map<number, number[]>();
      boxes.forEach(({ x, y, at, parent }) => {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
        if (outline.indents[at]! > 0) {
          expect(parent!.x).toBeLessThan(x);
          expect(outline.indents[parent!.at]).toBe(outline.indents[at]! - 1);
        }
        columns.set(x, [...(columns.get(x) ?? []), y]);
      });
      columns.forEach((places) =>
        places
          .sort((one, other) => one - other)
          .forEach((y, at) => at > 0 && expect(y - places[at - 1]!).toBeGreaterThan(BOX_HEIGHT))
      );
    })
  );
});

it('lays out a chain as deep as a diagram can be', () => {
  const indents = Int32Array.from({ length: MOST_BOXES }, (_, at) => at);
  expect(layOut({ indents, lines: indents }, { first: 0, count: MOST_BOXES }).boxes).toHaveLength(MOST_BOXES);
});

it('draws of a large tree what is round the chosen line, and never more than it says', () => {
  fc.assert(
    fc.property(outlines, fc.nat(), fc.integer({ min: 1, max: 70 }), (outline, choice, most) => {
      const at = choice % outline.lines.length;
      const { first, count } = stretchAround(outline, at, most);
      expect(count).toBeLessThanOrEqual(most);
      expect(first <= at && at < first + count).toBe(true);
      const within = [...outline.indents.subarray(first + 1, first + count)];
      expect(first === 0 || within.every((indent) => indent > outline.indents[first]!)).toBe(true);
    })
  );
});
