/**
 * Makes characters visible that would hide or reorder text on screen: control characters, and the invisible and
 * bidirectional ones that attackers put into names. The rest of the text, right-to-left scripts included, is kept.
 *
 * Source: Unicode TR36 section 2.10.3 (bidirectional spoofing), TR9 (the controls).
 */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const code = character.codePointAt(0)!;
    return code < 0x20
      ? String.fromCodePoint(0x2400 + code)
      : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
