import fc from 'fast-check';
import { graphOf, largeGraph } from '../../../../test/builders/entityGraph';
import { type FoldRules, foldGraph, openedFor } from './fold';
import { type GraphModel } from './graph';
import { layOut, type Places } from './layout';
import { type Picture, pictureOf } from './picture';

const ALL: FoldRules = { cap: 0, byType: false, opened: new Set(), most: 10_000 };
const drawn = (model: GraphModel, rules: Partial<FoldRules> = {}): Picture =>
  pictureOf(model, foldGraph(model, { ...ALL, ...rules }));

function placed(picture: Picture, given: Places = new Map()): Places {
  const steps = layOut(picture, given);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}

const GROUPS = ['alert', 'related', 'host', 'account', 'file', 'nonsense'];
/** Any nodes and edges, circles, islands and repeated ids among them. */
const graphs = fc.record({
  nodes: fc.array(
    fc.record({ id: fc.integer({ min: 0, max: 30 }).map((id) => `n${id}`), group: fc.constantFrom(...GROUPS) }),
    { maxLength: 30 }
  ),
  edges: fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 34 }), fc.constantFrom('names', 'on'), fc.integer({ min: 0, max: 34 }))
      .map(([source, words, target]) => `n${source} ${words} n${target}`),
    { maxLength: 60 }
  ),
});
const rules = fc.record({
  cap: fc.integer({ min: 0, max: 4 }),
  byType: fc.boolean(),
  most: fc.integer({ min: 1, max: 40 }),
});

it('cuts what stands beside a mark, however long an attacker made it', () => {
  const [item] = drawn(graphOf([{ title: 'x'.repeat(999), mainStat: '<b>'.repeat(999) }], [])).items;
  expect([item!.title, item!.note].map(({ length }) => length)).toEqual([90, 24]);
});

describe('a folded graph', () => {
  it('has every node once: shown, in a bundle, or left out', () => {
    fc.assert(
      fc.property(graphs, rules, ({ nodes, edges }, chosen) => {
        const model = graphOf(nodes, edges);
        const { shown, bundles, left } = foldGraph(model, { ...chosen, opened: new Set() });
        const folded = bundles.flatMap(({ members, behind }) => [...members, ...behind]);
        expect(new Set([...shown, ...folded]).size).toBe(shown.length + folded.length);
        expect(shown.length + folded.length + left).toBe(model.nodes.length);
        expect(shown.length).toBeLessThanOrEqual(chosen.most);
        bundles.forEach(({ owner }) => expect(shown).toContain(owner));
      })
    );
  });

  it('folds with a node what hangs on it alone, in circles too', () => {
    const files = ['f', 'g', 'h', 'i'].map((id) => ({ id }));
    const model = graphOf(
      [{ id: 'a', group: 'alert' }, ...files, { id: 'p', group: 'process' }, { id: 'q', group: 'process' }],
      ['a names f', 'a names g', 'a names h', 'a names i', 'f near g', 'h near i', 'f of p', 'p of q', 'q of f']
    );
    expect(drawn(model, { byType: true }).items.map(({ title }) => title)).toEqual(['a', '+6 entities']);
  });

  it('shows any node when its bundles are opened', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 4 }), fc.boolean(), ({ nodes, edges }, cap, byType) => {
        const model = graphOf(nodes, edges);
        const folding = { ...ALL, cap, byType };
        model.nodes.forEach((_, node) => {
          const opened = openedFor(model, folding, node);
          expect(foldGraph(model, { ...folding, opened }).shown).toContain(node);
        });
      })
    );
  });

  it('shows at most the cap of each sort, then a bundle', () => {
    const nodes = Array.from({ length: 40 }, (_, index) => ({ id: `f${index}`, group: 'file' }));
    const model = graphOf(
      [{ id: 'a', group: 'alert' }, ...nodes],
      nodes.map(({ id }) => `a names ${id}`)
    );
    const { items, lines } = drawn(model, { cap: 12 });
    expect(items.map(({ title }) => title).at(-1)).toBe('+28 files');
    expect(items).toHaveLength(1 + 12 + 1);
    expect(lines).toHaveLength(13);
    expect(drawn(model, { cap: 39 }).items).toHaveLength(41);
    expect(drawn(model, { cap: 38 }).items.at(-1)!.title).toBe('+2 files');
    expect(drawn(model, { byType: true }).items.map(({ title }) => title)).toEqual(['a', '+40 files']);
  });
});

describe('a laid out graph', () => {
  it('has every item at a finite place, the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const unique = nodes.filter(({ id }, at) => nodes.findIndex((other) => other.id === id) === at);
        const one = placed(drawn(graphOf(unique, edges)));
        const other = placed(drawn(graphOf([...unique].reverse(), [...edges].reverse())));
        expect([...other].sort()).toEqual([...one].sort());
        one.forEach(({ x, y }) => expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true));
        expect(one.size).toBe(unique.length);
      }),
      { numRuns: 30 }
    );
  });

  it('leaves what has its place where it is, and sets newcomers beside it', () => {
    const before = placed(drawn(graphOf([{ id: 'a', group: 'alert' }, { id: 'f' }], ['a names f'])));
    const grown = graphOf([{ id: 'a', group: 'alert' }, { id: 'f' }, { id: 'g' }], ['a names f', 'f near g']);
    const after = placed(drawn(grown), before);
    expect(after.get('a')).toEqual(before.get('a'));
    expect(after.get('f')).toEqual(before.get('f'));
    const [f, g] = [after.get('f')!, after.get('g')!];
    expect(Math.hypot(f.x - g.x, f.y - g.y)).toBeLessThan(400);
    expect(after.get('g')).not.toEqual(f);
  });

  it('keeps the marks of a hundred nodes apart, their labels too', () => {
    const places = [...placed(drawn(largeGraph(100))).values()];
    const close = places.flatMap((one, at) =>
      places.slice(at + 1).filter((other) => Math.hypot((one.x - other.x) / 2.2, one.y - other.y) < 45)
    );
    expect(close).toEqual([]);
  });
});

it('says what of the frames cannot be drawn, and draws the rest', () => {
  const model = graphOf([{ id: 'a' }, { id: 'a' }, { id: 'b' }], ['a on b', 'a on nowhere', 'gone on a', 'b on b']);
  expect(model.problems).toEqual([
    '1 node repeats the id of another; left out.',
    '2 relations name nodes that are not there, as "nowhere"; left out.',
    '1 relation joins a node to itself; left out.',
  ]);
  expect([model.nodes.length, model.relations.length]).toEqual([2, 1]);
});

it('draws what several relations say of two nodes as one line', () => {
  const { lines } = drawn(graphOf([{ id: 'a' }, { id: 'b' }], ['a on b', 'a names b', 'b knows a', 'a on b']));
  expect(lines).toEqual([{ source: 0, target: 1, words: ['names', 'on', 'knows'], bothWays: true }]);
});
