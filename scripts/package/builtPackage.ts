import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Expected } from './metadataRules';
import { type PackageFiles, readPackageFiles } from './packageFiles';
import { packageProblems } from './packageRules';

const ROOT = path.resolve(__dirname, '../..');
const SOURCE = path.join(ROOT, 'src');

/** What dist/ is to become a package of. */
export function expectedPackage(): Expected {
  const read = (file: string): Readonly<Record<string, unknown>> =>
    JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Readonly<Record<string, unknown>>;
  return { id: String(read('src/plugin.json')['id']), version: String(read('package.json')['version']) };
}

/** The files of the package as dist/ has them now. */
export const builtPackageFiles = (): PackageFiles => readPackageFiles(path.join(ROOT, 'dist'), expectedPackage().id);

/** What is wrong with such files; a sentence for each. */
export const builtPackageProblems = (files: PackageFiles): readonly string[] =>
  packageProblems(files, expectedPackage(), (file) => {
    const source = path.join(SOURCE, file);
    return existsSync(source) ? readFileSync(source, 'utf8') : undefined;
  });
