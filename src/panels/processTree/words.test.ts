import { accountWords, certaintyMark, certaintyWords, pidWords, roleWords } from './words';

it.each([
  ['source', 0, 'alert'],
  ['parent', 2, 'parent 2'],
  ['child', 1, 'child 1'],
  ['sibling', 1, 'sibling'],
  [null, null, ''],
  ['', 0, ''],
])('the role %s of level %s reads %j', (role, level, words) => {
  expect(roleWords(role, level)).toBe(words);
});

it('marks only links that are not sure, and never loses a certainty that it does not know', () => {
  expect(['exact', 'matched', 'pid', 'inferred', 'missing'].map(certaintyMark)).toEqual(['', '', '~', '~', '?']);
  expect(certaintyWords('matched')).toBe('Parent matched by PID and image name');
  expect(certaintyWords('new in 2030')).toBe('new in 2030');
});

it('writes pids in both bases and accounts without their domain', () => {
  expect(['CORP\\jo', 'jo@corp.example', ''].map(accountWords)).toEqual(['jo', 'jo@corp.example', '']);
  expect([pidWords(5504), pidWords(null)]).toEqual(['5504 (0x1580)', '']);
});
