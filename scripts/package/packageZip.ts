import { unzipSync, type Zippable, zipSync } from 'fflate';
import { type PackageFiles } from './packageFiles';

/** The earliest that a zip can say; the same for all, so that equal files make equal zips. */
const TIME = new Date(1980, 0, 1);
const UNIX = 3;
/** An ordinary file that all may read, in the high half of a zip's attributes. */
const READABLE = (0o100644 << 16) >>> 0;

/** Packs files; equal files in any order make the same bytes. */
export function zipPackage(files: PackageFiles): Uint8Array {
  const options = { level: 9, mtime: TIME, os: UNIX, attrs: READABLE } as const;
  const entries: Zippable = {};
  for (const [file, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    entries[file] = [content, options];
  }
  return zipSync(entries);
}

/** The files in a zip. */
export const unzipPackage = (zip: Uint8Array): PackageFiles => new Map(Object.entries(unzipSync(zip)));
