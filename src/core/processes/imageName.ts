/** The file name at the end of a Windows or Unix path; the whole text where there is no separator. */
export function imageName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
}

/**
 * Whether two paths name the same image, ignoring case. Logs differ in how much they write (a full path, a bare file
 * name), so the directories are compared only where both have one. An empty path names nothing.
 */
export function sameImage(one: string, other: string): boolean {
  if (one === '' || other === '') {
    return false;
  }
  if (one === other) {
    return true;
  }
  const bothFull = hasDirectory(one) && hasDirectory(other);
  return bothFull
    ? one.toLowerCase() === other.toLowerCase()
    : imageName(one).toLowerCase() === imageName(other).toLowerCase();
}

const hasDirectory = (path: string): boolean => path.includes('\\') || path.includes('/');
