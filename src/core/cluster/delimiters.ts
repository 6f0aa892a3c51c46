/**
 * The characters that divide a command line into its parts: msticpy's class `[\s\-\\/\.,"'|&:;%$()]`, where `\s` is
 * white space as Python's `re` module knows it for text (with U+001C to U+001F and U+0085, without U+FEFF).
 */
const PUNCTUATION = '-\\/.,"\'|&:;%$()';
const WHITE_SPACE =
  '\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680' +
  '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';

/** Whether a UTF-16 unit is a delimiter; none lies beyond U+3000. */
const IS_DELIMITER = new Uint8Array(0x10000);
for (const delimiter of PUNCTUATION + WHITE_SPACE) {
  IS_DELIMITER[delimiter.charCodeAt(0)] = 1;
}

/** How many characters of a text are delimiters; each counts. */
export function delimiterCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    count += IS_DELIMITER[text.charCodeAt(at)]!;
  }
  return count;
}

/** The delimiters of a text in their order: what is left of a command line when its words are taken out. */
export function delimitersOf(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    if (IS_DELIMITER[text.charCodeAt(at)] === 1) {
      kept += text[at]!;
    }
  }
  return kept;
}
