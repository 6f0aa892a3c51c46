import fc from 'fast-check';
import { treeOf } from '../../../../test/builders/tree';
import { ORDERS, orderTree } from './order';
import { prevalenceOf } from './prevalence';
import { ancestorsOf, siblingsOf } from './tree';

/** Any parent relation: to oneself, in circles, to nowhere, with repeated keys. */
const relations = fc.array(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    parentKey: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'nowhere')),
    processName: fc.constantFrom('cmd', 'CMD', 'ps'),
    start: fc.option(fc.nat({ max: 5 })),
  }),
  { maxLength: 12 }
);
const sorted = (rows: Iterable<number>): readonly number[] => [...rows].sort((one, other) => one - other);

describe('the tree of any frame', () => {
  it('shows every row exactly once, in every order', () => {
    fc.assert(
      fc.property(relations, fc.constantFrom(...ORDERS), (rows, order) => {
        const model = treeOf(rows);
        const ordered = orderTree(model, order, prevalenceOf(model.columns));
        expect(sorted(ordered.preorder)).toEqual(rows.map((_, row) => row));
        ordered.preorder.forEach((row, place) => expect(ordered.places[row]).toBe(place));
      })
    );
  });

  it('puts each row one level below its parent, at its place among its siblings', () => {
    fc.assert(
      fc.property(relations, fc.constantFrom(...ORDERS), (rows, order) => {
        const model = orderTree(treeOf(rows), order, prevalenceOf(treeOf(rows).columns));
        rows.forEach((_, row) => {
          const parent = model.parents[row]!;
          expect(model.depths[row]).toBe(parent < 0 ? 0 : model.depths[parent]! + 1);
          expect(ancestorsOf(model, row)).toHaveLength(model.depths[row]!);
          expect(siblingsOf(model, row)[model.positions[row]!]).toBe(row);
          const below = model.children[row]!.reduce((sum, child) => sum + model.sizes[child]!, 0);
          expect(model.sizes[row]).toBe(1 + below);
        });
      })
    );
  });

  it('counts what is wrong in the relations', () => {
    fc.assert(
      fc.property(relations, (rows) => {
        const keys = new Set(rows.map(({ key }) => key));
        const missing = rows.filter(({ parentKey }) => parentKey !== null && !(keys as Set<string>).has(parentKey));
        const model = treeOf(rows);
        const orphans = missing.length + rows.filter(({ parentKey }) => parentKey === null).length;
        expect(model.faults).toEqual({
          repeatedKeys: rows.length - keys.size,
          missingParents: missing.length,
          circles: model.roots.length - orphans,
        });
      })
    );
  });

  it('counts each circle of parents once', () => {
    const circle = ['a', 'b', 'c'].map((key, place) => ({ key, parentKey: 'bca'[place] }));
    expect(treeOf([...circle, { key: 'd', parentKey: 'd' }]).faults.circles).toBe(2);
  });

  it('sorts siblings by time, by name, and the rarest first', () => {
    const model = treeOf([
      { key: 'a', processName: 'cmd', start: 3 },
      { key: 'b', processName: 'cmd', start: 2 },
      { key: 'c', processName: 'Zip', start: 4 },
      { key: 'unlogged', processName: 'explorer', start: null },
      { key: 'd', parentKey: 'unlogged', processName: 'cmd', start: 1 },
    ]);
    const prevalence = prevalenceOf(model.columns);
    const order = (by: (typeof ORDERS)[number]) => [...orderTree(model, by, prevalence).preorder];
    expect(order('time')).toEqual([3, 4, 1, 0, 2]);
    expect(order('name')).toEqual([1, 0, 3, 4, 2]);
    expect(order('rarity')).toEqual([3, 4, 2, 1, 0]);
  });
});
