export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Text that bytes were found to be. */
export interface EncodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Share of pairs with a zero byte on one side, from which Latin text in two-byte letters is recognised. */
const ZERO_SHARE = 0.3;
/** The same where UTF-16 is expected: commands in another script still have blanks and names in ASCII. */
const WIDE_ZERO_SHARE = 0.1;
/** Share of control characters up to which something still is text. */
const CONTROL_SHARE = 0.1;
/** Letters of one script share their high bytes: so many values must cover so much of a text. */
const SCRIPT_BYTES = 3;
const SCRIPT_SHARE = 0.9;
const FEWEST_PAIRS = 8;
/** Bytes looked at before the rest is. */
const GLANCE = 64;
const MOST_BLOCKS = 6;

const DECODERS: Readonly<Record<TextEncoding, TextDecoder>> = {
  'utf-8': new TextDecoder('utf-8', { fatal: true }),
  'utf-16le': new TextDecoder('utf-16le', { fatal: true }),
  'utf-16be': new TextDecoder('utf-16be', { fatal: true }),
};

/**
 * Decides what text bytes hold, if any. `wide` says that whoever reads them expects UTF-16, as PowerShell's
 * -EncodedCommand does; UTF-8 is tried first even then, since both are found in the wild.
 */
export function textOf(bytes: Uint8Array, wide = false): EncodedText | undefined {
  const [even, odd] = zeroShares(bytes);
  return (
    byMark(bytes) ??
    (odd >= ZERO_SHARE && even <= CONTROL_SHARE ? decode(bytes, 'utf-16le') : undefined) ??
    (even >= ZERO_SHARE && odd <= CONTROL_SHARE ? decode(bytes, 'utf-16be') : undefined) ??
    decode(bytes, 'utf-8') ??
    ((wide && odd >= WIDE_ZERO_SHARE) || looksLikeOneScript(bytes) ? decode(bytes, 'utf-16le') : undefined)
  );
}

/** Text that starts with a byte order mark. */
function byMark(bytes: Uint8Array): EncodedText | undefined {
  const [one, two, three] = bytes;
  return one === 0xff && two === 0xfe
    ? decode(bytes, 'utf-16le')
    : one === 0xfe && two === 0xff
      ? decode(bytes, 'utf-16be')
      : one === 0xef && two === 0xbb && three === 0xbf
        ? decode(bytes, 'utf-8')
        : undefined;
}

function decode(bytes: Uint8Array, encoding: TextEncoding): EncodedText | undefined {
  if (bytes.length === 0 || (encoding === 'utf-8' ? breaksUtf8(bytes) : bytes.length % 2 === 1)) {
    return undefined;
  }
  try {
    const text = DECODERS[encoding].decode(bytes);
    return isReadable(text) ? { text, encoding } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the start of bytes is plainly not UTF-8; spares the decoder, whose exceptions are slow, most of its work. */
function breaksUtf8(bytes: Uint8Array): boolean {
  let following = 0;
  for (let at = 0; at < Math.min(bytes.length, GLANCE); at++) {
    const byte = bytes[at]!;
    if (((byte & 0xc0) === 0x80) !== following > 0) {
      return true;
    }
    following = following > 0 ? following - 1 : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
  }
  return false;
}

function isReadable(text: string): boolean {
  const most = Math.floor(text.length * CONTROL_SHARE);
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const control = (code < 32 && code !== 9 && code !== 10 && code !== 13) || (code >= 127 && code < 160);
    if ((control || (code >= 0xfffe && code <= 0xffff)) && ++controls > most) {
      return false;
    }
  }
  return text.length > 0;
}

/** Shares of zero bytes at even and at odd places. */
function zeroShares(bytes: Uint8Array): readonly [even: number, odd: number] {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    even += bytes[at] === 0 ? 1 : 0;
    odd += bytes[at + 1] === 0 ? 1 : 0;
  }
  const pairs = Math.max(1, bytes.length / 2);
  return [even / pairs, odd / pairs];
}

function looksLikeOneScript(bytes: Uint8Array): boolean {
  const pairs = Math.floor(bytes.length / 2);
  if (pairs < FEWEST_PAIRS || new Set(bytes.subarray(0, GLANCE).filter((_, at) => at % 2 === 1)).size > MOST_BLOCKS) {
    return false;
  }
  const seen = new Uint32Array(256);
  for (let at = 1; at < bytes.length; at += 2) {
    seen[bytes[at]!]!++;
  }
  const covered = seen
    .sort()
    .slice(-SCRIPT_BYTES)
    .reduce((sum, count) => sum + count, 0);
  return covered >= pairs * SCRIPT_SHARE;
}
