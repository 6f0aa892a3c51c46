import { readFileSync } from 'node:fs';
import path from 'node:path';
import { missingEntries } from '../scripts/completeLock';

const read = (file: string): unknown => JSON.parse(readFileSync(path.resolve(__dirname, '..', file), 'utf8'));

describe('the packages', () => {
  it('are pinned to exact versions', () => {
    const { dependencies, devDependencies } = read('package.json') as Readonly<
      Record<string, Readonly<Record<string, string>>>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version)
    );
    expect(loose).toEqual([]);
  });

  it('are all in the lock file, those of other platforms too, or npm ci refuses it', () => {
    const { packages } = read('package-lock.json') as { readonly packages: Parameters<typeof missingEntries>[0] };
    expect(missingEntries(packages)).toEqual({});
  });

  it('that the lock file leaves out are found, with the platform that they are for', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { '@a/win32-x64-msvc': '1.0.0', '@a/linux-x64': '1.0.0' } },
      'node_modules/@a/linux-x64': {},
    };
    expect(missingEntries(packages)).toEqual({
      'node_modules/@a/win32-x64-msvc': { version: '1.0.0', os: ['win32'], cpu: ['x64'], optional: true },
    });
  });
});
