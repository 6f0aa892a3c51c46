/** One member of a zip archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are rare. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const MOST_COMMENT = 0xffff;

/** The members of a zip archive, at most so many: by its directory, or by the members' own headers if that is lost. */
export function zipEntries(bytes: Uint8Array, most: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = directoryEntries(bytes, view, most);
  return listed.length > 0 ? listed : localEntries(bytes, view, most);
}

function directoryEntries(bytes: Uint8Array, view: DataView, most: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  const end = directoryEnd(view);
  let at = end === undefined ? bytes.length : view.getUint32(end + 16, true);
  while (entries.length < most && at + CENTRAL_LENGTH <= bytes.length && view.getUint32(at, true) === CENTRAL) {
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const size = view.getUint32(at + 20, true);
    const start = dataStart(view, local);
    if (start !== undefined) {
      entries.push(entry(bytes, view, at + 2, at + CENTRAL_LENGTH, nameLength, bytes.subarray(start, start + size)));
    }
    at += CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function directoryEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) {
      return at;
    }
  }
  return undefined;
}

function localEntries(bytes: Uint8Array, view: DataView, most: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at: number | undefined = 0;
  while (at !== undefined && entries.length < most) {
    const start = dataStart(view, at);
    if (start === undefined) {
      break;
    }
    const nameLength = view.getUint16(at + 26, true);
    // A size that follows the data is 0 here: then the data ends by itself, and what comes after cannot be found.
    const size = view.getUint32(at + 18, true);
    const end = size === 0 ? bytes.length : start + size;
    entries.push(entry(bytes, view, at, at + LOCAL_LENGTH, nameLength, bytes.subarray(start, end)));
    at = size === 0 ? undefined : end;
  }
  return entries;
}

/** Where a member's data starts, behind its own header; undefined when there is no such header. */
function dataStart(view: DataView, local: number): number | undefined {
  const found = local + LOCAL_LENGTH <= view.byteLength && view.getUint32(local, true) === LOCAL;
  return found ? local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true) : undefined;
}

/** Reads a header from its "version needed" field on, where both kinds of header are alike. */
function entry(
  bytes: Uint8Array,
  view: DataView,
  header: number,
  nameStart: number,
  nameLength: number,
  packed: Uint8Array
): ZipEntry {
  return {
    name: new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength)),
    encrypted: (view.getUint16(header + 6, true) & 1) === 1,
    method: view.getUint16(header + 8, true),
    packed,
  };
}
