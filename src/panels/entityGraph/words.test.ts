import { graphOf } from '../../../test/builders/entityGraph';
import { foldGraph } from './model/fold';
import { shortTitle } from './model/shortTitle';
import { foldedWords, graphSummary, leftWords, relationWords } from './words';

const model = graphOf(
  [{ id: 'a', group: 'alert' }, { id: 'h', group: 'host' }, { id: 'f' }, { id: 'g' }, { id: 'i' }],
  ['a on h', 'a names f', 'a names g', 'a names i']
);
const folded = (cap: number, most: number) => foldGraph(model, { cap, byType: false, opened: new Set(), most });

it('sums up a graph that nobody summed up', () => {
  expect(graphSummary(model)).toBe('5 nodes (1 alert, 1 host, 3 files), 4 relations.');
  expect(graphSummary(graphOf([], []))).toBe('0 nodes, 0 relations.');
});

it('says what is folded, and what has no place', () => {
  expect([foldedWords(folded(0, 9)), leftWords(folded(0, 9))]).toEqual(['', '']);
  expect(foldedWords(folded(1, 9))).toBe('2 folded in 1 group.');
  const islands = foldGraph(graphOf([{ id: 'x' }, { id: 'y' }], []), {
    cap: 0,
    byType: false,
    opened: new Set(),
    most: 1,
  });
  expect(leftWords(islands)).toMatch(/^Cut at 1 node, .* 1 further one in the list\./);
});

it('reads relations from either end', () => {
  expect(relationWords(model, 0)).toEqual(['names → f', 'names → g', 'on → h', 'names → i']);
  expect(relationWords(model, 1)).toEqual(['a → on']);
});

it.each([
  ['C:\\Windows\\System32\\cmd.exe [42]', 'process', 'cmd.exe [42]'],
  ['C:\\Temp\\', 'file', 'C:\\Temp\\'],
  ['https://a.example/b', 'network', 'https://a.example/b'],
  ['Executable started from a temporary folder', 'alert', 'Executable started from a temporary folder'],
  ['😀'.repeat(99), 'other', `${'😀'.repeat(89)}…`],
] as const)('%s of the sort %s stands as %s beside its mark', (title, group, short) => {
  expect(shortTitle(title, group)).toBe(short);
});
