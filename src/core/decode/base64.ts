const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NOT_A_LETTER = 64;

/** The six bits of a letter, by its code; both alphabets, the standard and the URL-safe one. */
const BITS = new Uint8Array(128).fill(NOT_A_LETTER);
[...LETTERS].forEach((letter, bits) => (BITS[letter.charCodeAt(0)] = bits));
BITS['-'.charCodeAt(0)] = 62;
BITS['_'.charCodeAt(0)] = 63;

/** Whether a character code is a letter of either base64 alphabet. */
export const isLetter = (code: number): boolean => code < 128 && BITS[code] !== NOT_A_LETTER;

/** The bytes that base64 letters (of either alphabet, without padding) stand for; undefined for an impossible length. */
export function decodeBase64(letters: string): Uint8Array | undefined {
  const { length } = letters;
  if (length % 4 === 1) {
    return undefined;
  }
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < length; index++) {
    held = ((held << 6) | BITS[letters.charCodeAt(index)]!) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}

const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const EQUALS = 61;

/** Writes bytes as standard base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const written = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let at = 0, to = 0; at < bytes.length; at += 3, to += 4) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    written[to] = CODES[group >> 18]!;
    written[to + 1] = CODES[(group >> 12) & 63]!;
    written[to + 2] = at + 1 < bytes.length ? CODES[(group >> 6) & 63]! : EQUALS;
    written[to + 3] = at + 2 < bytes.length ? CODES[group & 63]! : EQUALS;
  }
  return new TextDecoder('latin1').decode(written);
}
