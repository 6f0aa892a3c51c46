import { readFileSync } from 'node:fs';
import path from 'node:path';
import { KINDS } from '../src/datasource/kinds/kinds';
import { STEPS } from '../src/datasource/steps/steps';

const doc = readFileSync(path.resolve(__dirname, '../docs/queries.md'), 'utf8');
/** What the tables say of a name; a kind and a step may share one. */
const told = (name: string): string =>
  [...doc.matchAll(/^\| `(\w+)` *\|(.*)\|$/gm)]
    .filter(([, named]) => named === name)
    .map(([, , row]) => row)
    .join();

describe('docs/queries.md', () => {
  it.each([
    ...KINDS.map(({ kind, parameters }) => [kind, Object.keys(parameters)] as const),
    ...STEPS.map(({ step, parameters }) => [step, Object.keys(parameters)] as const),
  ])('tells of %s and its parameters', (name, parameters) => {
    expect(parameters.filter((parameter) => !told(name).includes(`\`${parameter}\``))).toEqual([]);
    expect(told(name)).not.toBe('');
  });
});
