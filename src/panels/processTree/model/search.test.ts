import { treeOf } from '../../../../test/builders/tree';
import { findProcesses, nextFound, searchTexts } from './search';

/*   0 a.exe 16
 *     1 b.exe 256     /x 16
 *   2 c.exe 3                  CORP\jo  */
const model = treeOf([
  { key: 'a', processName: 'a.exe', path: 'C:\\Run\\a.exe', pid: 16, commandLine: 'A.EXE -go', user: 'CORP\\sys' },
  { key: 'b', parentKey: 'a', processName: 'b.exe', path: '', pid: 256, commandLine: 'b /x 16\n-n', user: '' },
  { key: 'c', processName: 'c.exe', path: 'C:\\c.exe', pid: 3, commandLine: '', user: 'CORP\\jo' },
]);
const texts = searchTexts(model);
const find = (query: string) => {
  const { rows, problem } = findProcesses(model, texts, query);
  return problem || [...rows];
};

it.each([
  ['a text of the command line, without case', 'a.exe -GO', [0]],
  ['a path', 'c:\\', [0, 2]],
  ['a name that no path holds', 'b.exe', [1]],
  ['a user', 'corp\\', [0, 2]],
  ['a decimal pid, and the same number in a command line', '16', [0, 1]],
  ['a hexadecimal pid', '0x100', [1]],
  ['a whole name, also where the path ends with it', '/^[ab]\\.exe$/', [0, 1]],
  ['a regular expression on one field', '/^b.*x\\s\\d+ -n$/', [1]],
  ['nothing for blanks', '  ', []],
  ['a slash alone as text', '/', [1]],
  ['why an expression cannot be sought', '/(/', 'A "(" is not closed.'],
])('finds %s', (_, query, expected) => {
  expect(find(query)).toEqual(expected);
});

it('says that an expression costs too much, and what to do, instead of freezing the page', () => {
  const letters = Array.from({ length: 100_000 }, (_, at) => 'abcdefg'[((at * 2_654_435_761) >>> 16) % 7]).join('');
  const many = Array.from({ length: 40 }, (_, row) => letters.slice(row));
  const large = treeOf(many.map((commandLine, row) => ({ key: `${row}`, commandLine })));
  expect(findProcesses(large, searchTexts(large), '/e.{50}\\d{4}/')).toEqual({
    rows: new Int32Array(0),
    needle: '',
    problem: 'Too costly for so many processes: leave out counted repeats such as ".{50}", or search for a text.',
  });
  expect(findProcesses(large, searchTexts(large), '/e.*\\d/').problem).toBe('');
});

it('goes to the next and the previous match, round the ends', () => {
  const { rows } = findProcesses(model, texts, 'c:\\');
  const next = (from: number, step: 1 | -1) => nextFound(rows, model, from, step);
  expect([next(0, 1), next(1, 1), next(2, 1), next(-1, 1)]).toEqual([1, 1, 0, 0]);
  expect([next(0, -1), next(1, -1), next(2, -1)]).toEqual([1, 0, 0]);
  expect(nextFound(new Int32Array(0), model, 0, 1)).toBe(-1);
});
