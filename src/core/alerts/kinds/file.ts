import { type Entity, type EntitySet, entityText } from '../entities';
import { imagePath } from '../subject';

/** Full path, or the bare name. */
export const fileTitle = (file: Entity): string => imagePath(file);

/** A file is known by its full path (without case where the path is of Windows), or by its name and a hash. */
export function fileKeys(file: Entity, set: EntitySet): readonly string[] {
  const [path, name] = [imagePath(file), entityText(file, 'Name').toLowerCase()];
  const hashes = set.relatedAll(file, 'FileHashes').map((hash) => entityText(hash, 'Value').toLowerCase());
  return [
    ...(entityText(file, 'Directory') === '' ? [] : [pathKey(path)]),
    ...hashes.filter((hash) => hash !== '' && name !== '').map((hash) => `${name}|${hash}`),
  ];
}

/** Windows compares paths without case, Unix with it. */
export const pathKey = (path: string): string => (path.includes('\\') ? path.toLowerCase() : path);
