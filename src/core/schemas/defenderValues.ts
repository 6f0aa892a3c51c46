import { imageName } from '../processes/imageName';

/**
 * Full path of an image. Defender's folder columns hold the directory, or the whole path, by version and column; the
 * separator is the one that the folder uses.
 */
export function imagePath(folder: string, file: string): string {
  if (folder === '' || file === '' || imageName(folder).toLowerCase() === file.toLowerCase()) {
    return folder || file;
  }
  const separator = folder.includes('/') && !folder.includes('\\') ? '/' : '\\';
  return `${folder.replace(/[\\/]$/, '')}${separator}${file}`;
}

/** A logon session as Windows writes it, hexadecimal, from Defender's decimal number; "" where there is none. */
export const sessionId = (logonId: number | null): string =>
  logonId === null || logonId < 0 ? '' : `0x${logonId.toString(16)}`;
