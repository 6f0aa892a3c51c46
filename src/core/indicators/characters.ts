const DIGIT = 1;
const LETTER = 2;
const HEX = 4;
const BLANK = 8;
const HOST = 16;

const CLASSES = new Uint8Array(128);
const mark = (letters: string, kind: number): void =>
  [...letters].forEach((letter) => (CLASSES[letter.charCodeAt(0)]! |= kind));
mark('0123456789', DIGIT | HEX | HOST);
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', LETTER | HOST);
mark('abcdefABCDEF', HEX);
mark('-_', HOST);
mark(' \t\r\n\v\f', BLANK);

/** Past the end of a text the code is NaN, and in no class. */
const isIn = (code: number, kinds: number): boolean => code < 128 && (CLASSES[code]! & kinds) !== 0;

export const isDigit = (code: number): boolean => isIn(code, DIGIT);
export const isHex = (code: number): boolean => isIn(code, HEX);
export const isBlank = (code: number): boolean => isIn(code, BLANK) || code === 0xa0 || code === 0x3000;
/** Letters and digits of any script. */
export const isAlphanumeric = (code: number): boolean => isIn(code, DIGIT | LETTER) || (code >= 128 && isForeign(code));
/** Letters and digits of any script, and underscores. */
export const isWord = (code: number): boolean => code === 95 || isAlphanumeric(code);
/** What the labels of host names are written with: ASCII and, in internationalised names, other scripts. */
export const isHostLetter = (code: number): boolean => isIn(code, HOST) || (code >= 128 && isForeign(code));

const isForeign = (code: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code));

/** The place from which text goes on as plain when it starts right behind "%2F" or the like; else the same place. */
export function afterPercentEscape(text: string, start: number): number {
  const second = start + 1;
  return text[start - 1] === '%' && isHex(text.charCodeAt(start)) && isHex(text.charCodeAt(second)) ? start + 2 : start;
}
