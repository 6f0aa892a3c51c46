import { graphOf, largeGraph } from '../../../test/builders/entityGraph';
import { type GraphColours } from './glyphs';
import { letter, letterChosen } from './lettering';
import { fitted, type Size } from './model/camera';
import { overlap } from './model/crowd';
import { foldGraph } from './model/fold';
import { type GraphModel } from './model/graph';
import { byImportance } from './model/importance';
import { layOut } from './model/layout';
import { pictureOf } from './model/picture';
import { type Projected, project, type Scene } from './scene';

const measure = (text: string, part: 'title' | 'note'): number => text.length * (part === 'title' ? 6.6 : 6);

/** A graph as it is fitted into a plot of this size, or seen from nearer. */
function seen(model: GraphModel, size: Size, nearer = 1, chosen: Partial<Scene> = {}): Projected {
  const picture = pictureOf(model, foldGraph(model, { cap: 0, byType: false, opened: new Set(), most: 5_000 }));
  const steps = layOut(picture, new Map());
  let step = steps.next();
  while (step.done !== true) {
    step = steps.next();
  }
  const places = picture.items.map(({ key }) =>
    (step.value as ReadonlyMap<string, { x: number; y: number }>).get(key)!
  );
  const [xs, ys] = [Float64Array.from(places, ({ x }) => x), Float64Array.from(places, ({ y }) => y)];
  const whole = fitted(xs, ys, size);
  return project({
    picture,
    xs,
    ys,
    visible: new Uint8Array(xs.length).fill(1),
    pinned: new Uint8Array(xs.length),
    matched: undefined,
    order: byImportance(picture),
    camera: { ...whole, scale: whole.scale * nearer },
    size,
    selected: -1,
    hovered: -1,
    words: 'all',
    colours: {} as GraphColours,
    fontFamily: '',
    ...chosen,
  });
}

const ALERTS = graphOf(
  [
    { id: 'a', group: 'alert', title: 'Hidden shell started by a document', mainStat: 'High' },
    { id: 'b', group: 'alert', title: 'Tool seen for the first time', mainStat: 'Medium' },
    { id: 'h', group: 'host', title: 'FIN-WS-07', mainStat: '2 alerts' },
    { id: 'u', group: 'account', title: 'CONTOSO\\dana', mainStat: '2 alerts' },
    { id: 'p', group: 'process', title: 'C:\\Windows\\powershell.exe [5388]', mainStat: '2 alerts' },
    ...['1', '2', '3', '4'].map((last) => ({ id: last, group: 'network', title: `http://198.51.100.${last}/t.bin` })),
  ],
  ['a on h', 'b on h', 'a names p', 'b names p', 'p on h', 'p as u', 'u on h', 'a names 1', 'a names 2', 'b names 3', 'b names 4'] // prettier-ignore
);

it('names alerts and who did it, where and by what, in the narrowest of panels too', () => {
  const scene = seen(ALERTS, { width: 404, height: 230 });
  const { names } = letter(scene, measure);
  const named = [...names.keys()].map((item) => scene.picture.items[item]!.key);
  expect(named).toEqual(expect.arrayContaining(['a', 'b', 'h', 'u', 'p']));
});

it('writes all names whole where there is room for them', () => {
  const scene = seen(ALERTS, { width: 1_000, height: 600 });
  const { names } = letter(scene, measure);
  const written = [...names].map(([item, { lines }]) => [scene.picture.items[item]!.title, lines.join(' ')]);
  expect(written).toHaveLength(9);
  written.forEach(([title, lines]) => expect(lines).toBe(title));
});

it('names and words cover neither each other nor marks, near or far', () => {
  const large = largeGraph(100);
  for (const nearer of [1, 3]) {
    const scene = seen(large, { width: 1_000, height: 400 }, nearer);
    const { names, words } = letter(scene, measure);
    const boxes = [...names.values(), ...words.values()].map(({ box }) => box);
    expect(boxes.filter((box, at) => boxes.slice(at + 1).some((other) => overlap(box, other)))).toEqual([]);
  }
});

it('names what is selected at any price, and moves no name for it', () => {
  const selected = 99;
  const scene = seen(largeGraph(100), { width: 300, height: 160 }, 1, { selected });
  const before = letter(scene, measure);
  const after = letterChosen(scene, before, [selected], []);
  expect([before.names.has(selected), after.names.has(selected)]).toEqual([false, true]);
  before.names.forEach((name, item) => expect(after.names.get(item)).toBe(name));
});
