import { treeOf } from '../../../test/builders/tree';
import {
  accountWords,
  alertsWords,
  certaintyMark,
  certaintyWords,
  foldSize,
  foldWords,
  lifetimeWords,
  pidWords,
  roleWords,
  sinceParentWords,
  tokenWords,
} from './words';

it.each([
  ['source', 0, 'alert'],
  ['parent', 2, 'parent 2'],
  ['child', 1, 'child 1'],
  ['sibling', 1, 'sibling'],
  ['', null, ''],
  [null, null, ''],
])('names the role %s at level %s "%s"', (role, level, words) => {
  expect(roleWords(role, level)).toBe(words);
});

it('marks links that are less than sure, and keeps codes that it does not know', () => {
  expect(['exact', 'matched', 'pid', 'inferred', 'missing'].map(certaintyMark)).toEqual(['', '', '~', '~', '?']);
  expect(certaintyWords('missing')).toBe('Parent unknown');
  expect(certaintyWords('guessed')).toBe('guessed');
});

it('writes pids in both bases and accounts without their domain', () => {
  expect([pidWords(5504), pidWords(null)]).toEqual(['5504 (0x1580)', '']);
  expect([accountWords('CORP\\jo'), accountWords('jo')]).toEqual(['jo', 'jo']);
});

it.each([
  ['high', 'full', 'high, elevated'],
  ['medium', 'limited', 'medium, not elevated'],
  ['system', 'default', 'system'],
  [null, 'default', 'default'],
  [null, 'odd', 'odd'],
  [null, null, ''],
])('writes integrity %s and elevation %s as "%s"', (integrity, elevation, words) => {
  expect(tokenWords(integrity, elevation)).toBe(words);
});

it('tells how long after its parent a process started, and how long it ran', () => {
  const model = treeOf([
    { key: 'a', start: 1_000, end: 900 },
    { key: 'b', parentKey: 'a', start: 1_320, end: 61_320 },
    { key: 'c', parentKey: 'a', start: null },
    { key: 'd', parentKey: 'a', start: 5 },
  ]);
  expect([0, 1, 2, 3].map((row) => sinceParentWords(model, row))).toEqual(['', '+0.320 s', '', 'before it']);
  expect([0, 1, 2].map((row) => lifetimeWords(model.columns, row))).toEqual(['0.000 s', '1 min 0 s', '']);
});

it('says what a fold stands for', () => {
  const fold = { id: '', tops: [], next: -1 };
  const chain = { ...fold, kind: 'chain', names: ['cmd.exe', 'ps.exe'], times: 834, count: 9_000 } as const;
  const alike = { ...fold, kind: 'alike', names: ['conhost.exe'], times: 12, count: 12 } as const;
  expect([foldWords(chain), foldSize(chain)]).toEqual(['cmd.exe ⇄ ps.exe × 834', '834 levels, 9,000 processes']);
  expect([foldWords(alike), foldSize(alike)]).toEqual(['conhost.exe × 12', '']);
  expect(foldSize({ ...alike, count: 24 })).toBe('24 processes in all');
  expect(foldWords({ ...alike, kind: 'others', count: 1 })).toBe('1 other process');
});

it('counts alerts with the gravest severity', () => {
  const mark = { name: '', severity: 'Low', time: null, id: '', by: 'pid' } as const;
  expect(alertsWords([mark, { ...mark, severity: 'High' }])).toBe('2 alerts, high');
  expect(alertsWords([{ ...mark, severity: '' }])).toBe('1 alert');
});
