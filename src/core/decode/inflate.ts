import { Inflate } from 'fflate';
import { fileTypeOf } from './fileType';
import { textOf } from './textEncoding';

/** Unpacked bytes, and how it ended: complete, cut at the most allowed, or broken where the packed data made no sense. */
export interface Inflated {
  readonly bytes: Uint8Array;
  readonly end: 'complete' | 'cut' | 'broken';
}

/** Packed bytes given to the library at once; they become at most a thousand times as many. */
const STEP = 512;
const GZIP_HEADER = 10;
/** Bytes by which deflate may make data longer, and zlib's header and checksum; less output than that was no deflate. */
const DEFLATE_OVERHEAD = 5;
const ZLIB_OVERHEAD = 11;
/** What words happen to inflate to is made of a few values only. */
const FEWEST_VALUES = 10;
const SAMPLE = 256;

/** Inflates raw deflate data. Stops within one small step after `most` bytes, whatever the data says of itself. */
export function inflate(packed: Uint8Array, most: number): Inflated {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  let broken = false;
  try {
    for (let at = 0; at < packed.length && length <= most; at += STEP) {
      stream.push(packed.subarray(at, at + STEP));
    }
    if (length <= most) {
      // Only now may the library complain of a missing end; what came before it has been handed over.
      stream.push(new Uint8Array(0), true);
    }
  } catch {
    broken = true;
  }
  const bytes = joined(pieces, Math.min(length, most));
  return { bytes, end: length > most ? 'cut' : broken || packed.length === 0 ? 'broken' : 'complete' };
}

/** Inflates the first member of a gzip file; its name is "" when it has none. Undefined when the header is not gzip's. */
export function gunzip(packed: Uint8Array, most: number): (Inflated & { readonly name: string }) | undefined {
  const flags = packed[3] ?? 0xff;
  if (packed.length < GZIP_HEADER || packed[2] !== 8 || flags > 31) {
    return undefined;
  }
  let at = GZIP_HEADER;
  if (flags & 4) {
    at += 2 + (packed[at] ?? 0) + 256 * (packed[at + 1] ?? 0);
  }
  const nameEnd = flags & 8 ? packed.indexOf(0, at) : at;
  const name = String.fromCharCode(...packed.subarray(at, Math.min(Math.max(nameEnd, at), at + 255)));
  at = flags & 8 ? nameEnd + 1 : at;
  if (flags & 16) {
    at = packed.indexOf(0, at) + 1;
  }
  return { ...inflate(packed.subarray(at + (flags & 2 ? 2 : 0)), most), name };
}

/** Inflates zlib data: a header of two bytes, deflate, a checksum. */
export const unzlib = (packed: Uint8Array, most: number): Inflated => inflate(packed.subarray(2), most);

/**
 * Recognises deflate data that no sign announces, as .NET's DeflateStream writes it, or zlib's, whose sign is weak:
 * when it inflates to its end, to text or to a known file. Null when it is neither.
 */
export function inflateUnmarked(packed: Uint8Array, most: number): 'deflate' | 'zlib' | null {
  const [one = 0, two = 0] = packed;
  const isZlib = (one & 15) === 8 && one >> 4 <= 7 && (one * 256 + two) % 31 === 0 && (two & 32) === 0;
  const { bytes, end } = isZlib ? unzlib(packed, most) : inflate(packed, most);
  const sound =
    end !== 'broken' &&
    bytes.length >= packed.length - (isZlib ? ZLIB_OVERHEAD : DEFLATE_OVERHEAD) &&
    new Set(bytes.subarray(0, SAMPLE)).size >= FEWEST_VALUES;
  return sound && (fileTypeOf(bytes) !== null || /[ -~]/.test(textOf(bytes)?.text ?? ''))
    ? isZlib
      ? 'zlib'
      : 'deflate'
    : null;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    const fits = piece.subarray(0, length - at);
    bytes.set(fits, at);
    at += fits.length;
  }
  return bytes;
}
