import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, sorted; nothing when there is no such folder. */
export function filesBelow(folder: string): string[] {
  if (!isFolder(folder)) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(full) : entry.isFile() ? [full] : [];
    })
    .sort();
}

/** True when the path is an existing folder. */
export function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
