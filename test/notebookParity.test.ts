import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KINDS } from '../src/datasource/kinds/kinds';

const ROOT = path.resolve(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

interface Row {
  readonly id: string;
  readonly where: string;
  readonly kinds: string;
  readonly tests: string;
}

const rows = read('docs/notebook-parity.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id = '']) => /^N\d+$/.test(id))
  .map(([, id = '', , where = '', kinds = '', tests = '']): Row => ({ id, where, kinds, tests }));

/** What the dashboards and the code call things. */
const names = [
  ...readdirSync(path.join(ROOT, 'dashboards')).map((file) => read(`dashboards/${file}`)),
  ...readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|json)$/.test(file))
    .map((file) => read(`src/${file}`)),
].join('\n');
/** Each test that a row cites, as `file`: “title”, “title”. */
const citations = (tests: string): ReadonlyArray<{ readonly file: string; readonly titles: readonly string[] }> =>
  tests.split(/; (?=`)/).map((cited) => ({
    file: /^`([^`]+)`: “/.exec(cited)?.[1] ?? '',
    titles: [...cited.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
  }));
/** Whether a file has a test of that title; tests of a table may add to theirs whose they are. */
const hasTest = (file: string, title: string): boolean => {
  const text = read(file);
  return [`'${title}'`, `"${title}"`, `\`${title}\``].some((written) => text.includes(written));
};
const quoted = (text: string): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe('docs/notebook-parity.md', () => {
  it('has every section of the notebook once', () => {
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 37 }, (_, at) => `N${at + 1}`));
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s names a test, kinds and panels that are there', (_, row) => {
    const cited = citations(row.tests);
    expect(cited.filter(({ file, titles }) => titles.length === 0 || !/\.(test|spec)\.ts$/.test(file))).toEqual([]);
    expect(cited.filter(({ file }) => !existsSync(path.join(ROOT, file)))).toEqual([]);
    expect(cited.flatMap(({ file, titles }) => titles.filter((title) => !hasTest(file, title)))).toEqual([]);
    expect(quoted(row.kinds).filter((name) => !KINDS.some(({ kind }) => kind === name))).toEqual([]);
    const titles = [...row.where.matchAll(/\*([^*]+)\*/g)].map(([, title = '']) => title);
    expect(titles.filter((title) => !names.includes(title))).toEqual([]);
  });
});
