import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The files of a package by their paths in it, with forward slashes. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** The files below a folder, in the order of their paths, under a top folder. Throws on what is no plain file. */
export function readPackageFiles(folder: string, top: string): PackageFiles {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    entries.flatMap((entry) => {
      const file = path.join(folder, entry);
      const kind = lstatSync(file);
      if (kind.isDirectory()) {
        return [];
      }
      if (!kind.isFile()) {
        throw new Error(`${file} is not a plain file; links have no place in a package.`);
      }
      return [[[top, ...entry.split(path.sep)].join('/'), new Uint8Array(readFileSync(file))] as const];
    })
  );
}

/** A file of a package as text; "" where it is not there. */
export const textOfFile = (files: PackageFiles, file: string): string => new TextDecoder().decode(files.get(file));
