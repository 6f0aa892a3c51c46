import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Compilation, type Module } from 'webpack';

/** A package of somebody else's, code of which is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json says it, in the names of SPDX; "" where it says none. */
  readonly licence: string;
  /** The whole text of its licence file; "" where there is none. */
  readonly text: string;
}

const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

/** The folders of all packages that modules of a bundle come from, once each. */
export function packageFolders(compilation: Compilation): readonly string[] {
  const inBundle = [...compilation.modules].filter(
    (module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0
  );
  const folders = inBundle
    .flatMap(ownModules)
    .flatMap((module) => PACKAGE.exec(module.nameForCondition() ?? '')?.slice(1, 2) ?? []);
  return [...new Set(folders)].sort();
}

/** What the bundler has joined into one module is told apart again. */
const ownModules = (module: Module): readonly Module[] =>
  'modules' in module && Array.isArray(module.modules) ? (module.modules as readonly Module[]) : [module];

/** Reads what a package says of its licence; undefined for a folder that is no package. */
export function readPackage(folder: string): BundledPackage | undefined {
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  if (!files.includes('package.json')) {
    return undefined;
  }
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Readonly<
    Record<string, unknown>
  >;
  const file = files.find((each) => LICENCE_FILE.test(each));
  return {
    name: String(name),
    version: String(version),
    licence: typeof license === 'string' ? license : '',
    text: file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim(),
  };
}
