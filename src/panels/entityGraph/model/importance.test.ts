import { graphOf } from '../../../../test/builders/entityGraph';
import { foldGraph } from './fold';
import { byImportance } from './importance';
import { markSize } from './markSize';
import { pictureOf } from './picture';

it('names alerts first, then who did it, where and by what, then the most joined of the others', () => {
  const model = graphOf(
    [
      { id: 'ip', group: 'network' },
      { id: 'file' },
      { id: 'host', group: 'host' },
      { id: 'process', group: 'process' },
      { id: 'alert', group: 'alert' },
    ],
    ['alert names ip', 'alert names file', 'file near ip', 'file of process', 'host has ip', 'process on host']
  );
  const picture = pictureOf(model, foldGraph(model, { cap: 0, byType: false, opened: new Set(), most: 9 }));
  const named = byImportance(picture).map((item) => picture.items[item]!.title);
  expect([named[0], named.slice(1, 3).sort(), named.slice(3)]).toEqual(['alert', ['host', 'process'], ['file', 'ip']]);
});

it('draws very many marks so small that there is room between them', () => {
  expect(markSize(1, 10)).toBe(22);
  // The whole of 5,000 nodes, as it is fitted into a panel.
  expect(markSize(0.135, 5_005)).toBe(3);
  expect(markSize(6, 10)).toBe(30);
});
