import path from 'node:path';
import { packageFolder } from './packageFolder';
import { readJsonFile } from './readJsonFile';
import { recordOf, textOf } from './record';

/** The version of the Grafana libraries that the page is made of. */
export function grafanaVersion(): string {
  const manifest = readJsonFile(path.join(packageFolder('@grafana/data'), 'package.json'));
  return textOf(recordOf(manifest).version);
}
