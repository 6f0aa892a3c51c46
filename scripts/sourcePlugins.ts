import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A plugin.json of ours: the app's, or that of a plugin nested in it. */
export interface SourcePlugin {
  /** Path of its plugin.json from src, with forward slashes. */
  readonly file: string;
  readonly json: Readonly<Record<string, unknown>>;
}

const SOURCE = path.resolve(__dirname, '../src');

/** Every plugin of the sources, the app first, as Grafana finds them: by the files that are named plugin.json. */
export function sourcePlugins(): readonly SourcePlugin[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'plugin.json')
    .map((file) => file.split(path.sep).join('/'))
    .sort((one, other) => depth(one) - depth(other) || (one < other ? -1 : 1))
    .map((file) => ({ file, json: JSON.parse(readFileSync(path.join(SOURCE, file), 'utf8')) as SourcePlugin['json'] }));
}

const depth = (file: string): number => file.split('/').length;
