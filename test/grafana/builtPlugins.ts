import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist');
const BUILD = "import { buildStalePlugins } from './scripts/staleBuilds'; void buildStalePlugins(() => undefined);";

/** Builds dist/ where it is older than its sources, in a process of its own. Throws with what the bundler said. */
export function buildPluginsIfStale(): void {
  execFileSync('npx', ['--no-install', 'tsx', '--eval', BUILD], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Paths of the files of dist/, with forward slashes. */
export const builtFiles = (): readonly string[] =>
  readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));

/** The content of a file of dist/. */
export const builtFile = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');
