import { isTar } from './fileType';

const BLOCK = 512;
const LONG_NAME = 'L';
const FILE_KINDS = ['0', '\0', '7'];

/** The files of a tar archive, at most so many; a last one that is cut off keeps what is there. */
export function tarEntries(
  bytes: Uint8Array,
  most: number
): ReadonlyArray<{ readonly name: string; readonly bytes: Uint8Array }> {
  const entries = [];
  let longName = '';
  for (let at = 0; entries.length < most && isTar(bytes.subarray(at));) {
    const header = bytes.subarray(at, at + BLOCK);
    const size = Math.max(0, parseInt(field(header, 124, 12), 8) || 0);
    const data = bytes.subarray(at + BLOCK, at + BLOCK + size);
    const kind = String.fromCharCode(header[156]!);
    if (kind === LONG_NAME) {
      longName = field(data, 0, data.length);
    } else {
      if (FILE_KINDS.includes(kind)) {
        entries.push({ name: longName || nameIn(header), bytes: data });
      }
      longName = '';
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

function nameIn(header: Uint8Array): string {
  const prefix = field(header, 257, 5) === 'ustar' ? field(header, 345, 155) : '';
  return prefix === '' ? field(header, 0, 100) : `${prefix}/${field(header, 0, 100)}`;
}

/** Text of a field up to its first zero byte. */
function field(bytes: Uint8Array, start: number, length: number): string {
  const all = bytes.subarray(start, start + length);
  const end = all.indexOf(0);
  return new TextDecoder().decode(end < 0 ? all : all.subarray(0, end));
}
