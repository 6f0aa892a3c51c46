import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** Bytes beyond which the printed form only says how many follow. */
const MOST_PRINTED = 16_384;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes as pairs of hexadecimal digits, blanks between. */
export function printableBytes(bytes: Uint8Array): string {
  const printed = hex(bytes.subarray(0, MOST_PRINTED), ' ').trimEnd();
  const more = bytes.length - MOST_PRINTED;
  return more > 0 ? `${printed} ... ${more.toLocaleString('en-US')} bytes more` : printed;
}

export interface Digests {
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: string;
}

/** The hashes by which files are looked up, in lower-case hexadecimal. */
export const digestsOf = (bytes: Uint8Array): Digests => ({
  md5: hex(md5(bytes)),
  sha1: hex(sha1(bytes)),
  sha256: hex(sha256(bytes)),
});

function hex(bytes: Uint8Array, after = ''): string {
  let written = '';
  for (let at = 0; at < bytes.length; at++) {
    written += HEX[bytes[at]!]! + after;
  }
  return written;
}
