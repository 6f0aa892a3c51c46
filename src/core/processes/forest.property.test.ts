import fc from 'fast-check';
import { creation } from '../../../test/builders/processLog';
import { buildForest } from './forest';

/** Few hosts, pids, names and times, so that every kind of clash is common. */
const creations = fc
  .array(
    fc.record({
      host: fc.constantFrom('a', 'A', 'b'),
      pid: fc.option(fc.integer({ min: 1, max: 4 })),
      path: fc.constantFrom('', 'C:\\x.exe', 'y.exe', '/bin/x'),
      start: fc.option(fc.integer({ min: 0, max: 20_000 })),
      parentPid: fc.option(fc.integer({ min: 1, max: 4 })),
      parentPath: fc.constantFrom('', 'C:\\x.exe', 'y.exe', '/bin/x'),
      uniqueId: fc.constantFrom('', '1', '2'),
      parentUniqueId: fc.constantFrom('', '1', '2'),
    }),
    { maxLength: 40 }
  )
  .map((list) => list.map((each, row) => creation({ ...each, row })));
const exits = fc.array(
  fc.record({
    host: fc.constantFrom('a', 'b'),
    pid: fc.integer({ min: 1, max: 4 }),
    path: fc.constantFrom('', 'C:\\x.exe'),
    time: fc.integer({ min: 0, max: 20_000 }),
  })
);
const boots = fc.array(fc.record({ host: fc.constantFrom('a', 'b'), time: fc.integer({ min: 0, max: 20_000 }) }), {
  maxLength: 2,
});

describe('the forest of any log', () => {
  const forests = fc
    .record({ created: creations, exited: exits, booted: boots })
    .map((activity) => ({ activity, forest: buildForest(activity) }));

  it('holds every row exactly once, in display order', () => {
    fc.assert(
      fc.property(forests, ({ activity, forest }) => {
        const rows = forest.preorder.map((index) => forest.nodes[index]!.row).filter((row) => row !== null);
        expect([...rows].sort((one, other) => one - other)).toEqual(activity.created.map(({ row }) => row));
        expect(new Set(forest.preorder).size).toBe(forest.nodes.length);
      })
    );
  });

  it('shows each parent before its children, one level above', () => {
    fc.assert(
      fc.property(forests, ({ forest: { nodes, preorder, depths } }) => {
        const place = new Map(preorder.map((index, at) => [index, at]));
        nodes.forEach(({ parent }, index) => {
          if (parent === null) {
            expect(depths[index]).toBe(0);
          } else {
            expect(place.get(parent)!).toBeLessThan(place.get(index)!);
            expect(depths[index]).toBe(depths[parent]! + 1);
          }
        });
      })
    );
  });

  it('has no parent that starts later than its child or sits on another host', () => {
    fc.assert(
      fc.property(forests, ({ forest: { nodes } }) => {
        for (const { parent, start, host } of nodes) {
          if (parent !== null) {
            const { start: parentStart, host: parentHost } = nodes[parent]!;
            expect(parentHost.toLowerCase()).toBe(host.toLowerCase());
            expect(parentStart === null || start === null || parentStart <= start).toBe(true);
          }
        }
      })
    );
  });

  it('gives every process a key of its own', () => {
    fc.assert(
      fc.property(forests, ({ forest: { nodes } }) => {
        expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
      })
    );
  });
});
