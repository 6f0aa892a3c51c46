import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from './packageFolder';
import { recordOf, textOf } from './record';

/** The version of the Grafana libraries that the page is made of. */
export function grafanaVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(packageFolder('@grafana/data'), 'package.json'), 'utf8'));
  return textOf(recordOf(manifest).version);
}
