import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileInside } from './fileInside';
import { packageFolder } from './packageFolder';

const OWN = path.join(__dirname, 'icons');

/**
 * The file of an icon of @grafana/ui. The npm package lacks about a hundred of those that it asks for: the ones that
 * every dashboard shows are drawn here, the others stay blank, since a missing file would be an error in the console
 * that says nothing about a plugin. Undefined for a name that is no icon of Grafana.
 */
export function iconFile(urlPath: string): string | undefined {
  const shipped = fileInside(path.join(packageFolder('@grafana/ui'), 'dist/public/img/icons'), urlPath);
  if (shipped !== undefined) {
    return shipped;
  }
  const [, name] = /^(?:unicons|mono|solid|custom)\/([\w-]+)\.svg$/.exec(urlPath) ?? [];
  if (name === undefined || !iconNames().has(name)) {
    return undefined;
  }
  return fileInside(OWN, `${name}.svg`) ?? path.join(OWN, 'blank.svg');
}

// Read as text: to load the package for one list of names would take the server a second.
function iconNames(): Set<string> {
  const source = readFileSync(path.join(packageFolder('@grafana/data'), 'dist/cjs/types/icon.cjs'), 'utf8');
  return new Set(Array.from(source.matchAll(/^\s*"?([\w-]+)"?: true/gm), ([, name = '']) => name));
}
