/** The reversed polynomial of the CRC-32 of ISO 3309, which zip and zlib use. */
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) {
    rest = (rest & 1) === 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  }
  return rest;
});

const utf8 = new TextEncoder();

/** CRC-32 of the UTF-8 bytes of a text, from 0 up to 2^32 - 1. */
export function crc32(text: string): number {
  let rest = 0xffffffff;
  for (const byte of utf8.encode(text)) {
    rest = TABLE[(rest ^ byte) & 0xff]! ^ (rest >>> 8);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
