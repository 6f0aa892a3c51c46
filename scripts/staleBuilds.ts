import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildPreviewPage } from '../preview/build';
import { buildPlugins } from './buildPlugins';

const ROOT = path.resolve(__dirname, '..');

/** Builds the bundles that are missing or older than their sources; `say` is told what is being built. */
export async function buildWhatIsStale(say: (line: string) => void): Promise<void> {
  await buildStalePlugins(say);
  if (
    isStale('preview/dist/bootstrap.js', [
      'preview/page',
      'preview/gallery',
      'preview/rspack.config.ts',
      'package.json',
    ])
  ) {
    say('building the preview page ...');
    await buildPreviewPage();
  }
}

/** The plugins alone. */
export async function buildStalePlugins(say: (line: string) => void): Promise<void> {
  if (isStale('dist/module.js', ['src', 'dashboards', 'webpack.config.ts', 'package.json'])) {
    say('building the plugins ...');
    await buildPlugins();
  }
}

function isStale(product: string, sources: readonly string[]): boolean {
  const file = path.join(ROOT, product);
  return !existsSync(file) || sources.some((source) => newest(path.join(ROOT, source)) > statSync(file).mtimeMs);
}

function newest(place: string): number {
  return statSync(place).isDirectory()
    ? Math.max(0, ...readdirSync(place).map((entry) => newest(path.join(place, entry))))
    : statSync(place).mtimeMs;
}
