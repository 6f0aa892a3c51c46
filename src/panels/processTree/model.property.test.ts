import fc from 'fast-check';
import { treeOf } from '../../../test/builders/tree';
import { siblingsOf, visibleRows } from './model';

/** Any parent relation: to oneself, in circles, to nowhere, with repeated keys. */
const relations = fc.array(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    parentKey: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'nowhere')),
  }),
  { maxLength: 12 }
);

describe('the tree of any frame', () => {
  it('shows every row exactly once when nothing is folded', () => {
    fc.assert(
      fc.property(relations, (rows) => {
        const model = treeOf(rows);
        expect([...visibleRows(model, new Set())].sort((one, other) => one - other)).toEqual(rows.map((_, row) => row));
      })
    );
  });

  it('puts each row one level below its parent, at its place among its siblings', () => {
    fc.assert(
      fc.property(relations, (rows) => {
        const model = treeOf(rows);
        rows.forEach((_, row) => {
          const parent = model.parents[row]!;
          expect(model.depths[row]).toBe(parent < 0 ? 0 : model.depths[parent]! + 1);
          expect(siblingsOf(model, row)[model.positions[row]!]).toBe(row);
        });
      })
    );
  });
});
