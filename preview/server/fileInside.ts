import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The file at a percent-encoded relative URL path inside `folder`, or undefined when there is none or the path tries to
 * leave the folder (dot segments, absolute paths, backslashes, links that point outside).
 */
export function fileInside(folder: string, urlPath: string): string | undefined {
  const relative = decode(urlPath);
  if (relative === undefined || /[\0\\]/.test(relative)) {
    return undefined;
  }
  const segments = relative.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    return undefined;
  }
  const file = path.join(folder, ...segments);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    return undefined;
  }
  const fromFolder = path.relative(realpathSync(folder), realpathSync(file));
  return fromFolder.startsWith('..') || path.isAbsolute(fromFolder) ? undefined : file;
}

function decode(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
