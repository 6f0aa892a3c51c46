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
const quoted = (text: string): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe('docs/notebook-parity.md', () => {
  it('has every section of the notebook once', () => {
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 37 }, (_, at) => `N${at + 1}`));
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s names a test, kinds and panels that are there', (_, row) => {
    const tests = quoted(row.tests);
    expect(tests).not.toEqual([]);
    expect(tests.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
    expect(quoted(row.kinds).filter((name) => !KINDS.some(({ kind }) => kind === name))).toEqual([]);
    const titles = [...row.where.matchAll(/\*([^*]+)\*/g)].map(([, title = '']) => title);
    expect(titles.filter((title) => !names.includes(title))).toEqual([]);
  });
});
