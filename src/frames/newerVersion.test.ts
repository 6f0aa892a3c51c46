import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type FrameContract, type Schema } from './contract';
import { newerVersion, timedFrames } from './newerVersion';

const isContract = (value: unknown): value is FrameContract<Schema> =>
  typeof value === 'object' && value !== null && 'schema' in value && 'write' in value;

/** Every contract of this folder that has a column of times. */
const all = readdirSync(__dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(path.join(__dirname, file))))
  .filter(isContract)
  .filter(({ schema }) => Object.values(schema).some(({ kind }) => kind === 'time'));

it('knows every frame that has times', () => {
  const known = timedFrames.map(({ name }) => name);
  expect([...known].sort()).toEqual(all.map(({ name }) => name).sort());
});

it.each(timedFrames.map((frame) => [frame.name, frame] as const))(
  '%s: a later version is told, its own is not',
  (_, frame) => {
    const own = frame.write([]);
    const { version } = frame;
    expect(newerVersion(own)).toBeUndefined();
    const custom: Readonly<Record<string, unknown>> = { ...own.meta?.custom, version: version + 1 };
    const problem = { kind: 'newer-version', supported: version, found: version + 1 };
    expect(newerVersion({ ...own, meta: { custom } })).toEqual(problem);
    expect(newerVersion({ ...own, meta: { custom: { ...custom, contract: 'foreign' } } })).toBeUndefined();
  }
);
