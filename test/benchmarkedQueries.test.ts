import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');

/** The texts of a folder's files, tests aside. */
const textsIn = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'));

const questions = textsIn('src/core/investigations').flatMap((text) =>
  [...text.matchAll(/^export (?:function|const) (\w+Fetch)\b/gm)].map(([, name]) => name!)
);

it('finds the questions of the investigations', () => {
  expect(questions).toContain('processesFetch');
  expect(questions.length).toBeGreaterThanOrEqual(15);
});

it.each(questions)('the benchmark of the workspace asks %s', (name) => {
  const asked = textsIn('bench/workspace').some((text) => text.includes(`${name}(`));
  expect(asked).toBe(true);
});
