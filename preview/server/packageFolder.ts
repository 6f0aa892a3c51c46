import path from 'node:path';

/** The installed folder of an npm package (one that exports its package.json). */
export function packageFolder(name: string): string {
  return path.dirname(require.resolve(`${name}/package.json`));
}
