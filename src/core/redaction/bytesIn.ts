/** Fewer bytes say nothing. */
const FEWEST = 8;
/** What may stand between two bytes. */
const GAP = /[ ,;:-]{0,2}(?:0x|\\x|%|=)?/y;
const HASH_LENGTHS: ReadonlySet<number> = new Set([32, 40, 64]);

/** Stretches of a text that are bytes in hexadecimal, with or without something between them; hashes are none. */
export function* bytesIn(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const isInside = /[\da-z]$/i.test(text.slice(Math.max(0, start - 2), start).replace(/[0\\]x$/i, ''));
    const end = isInside ? start : endOfBytes(text, start);
    if (end >= start + 2 * FEWEST && isWorthHiding(text.slice(start, end))) {
      yield text.slice(start, end);
    }
    start = Math.max(end, start + 1);
  }
}

/** Where the bytes that start at a place end; that place itself where there are none. */
function endOfBytes(text: string, start: number): number {
  let end = start;
  for (let at = start; isByte(text, at); at = end + gapAt(text, end)) {
    end = at + 2;
  }
  return end;
}

const isByte = (text: string, at: number): boolean => isDigit(text[at]) && isDigit(text[at + 1]);
const isDigit = (letter: string | undefined): boolean => letter !== undefined && /[\da-f]/i.test(letter);

function gapAt(text: string, at: number): number {
  GAP.lastIndex = at;
  return GAP.exec(text)?.[0].length ?? 0;
}

/** A date or a number has no letters; hashes stay, also in a list. */
function isWorthHiding(bytes: string): boolean {
  const runs = bytes.split(/[^\da-f]/i);
  const dated = /^[\d: -]*$/.test(bytes) && (runs.length === 1 || /[:-]/.test(bytes));
  return runs.join('').length >= 2 * FEWEST && !dated && !runs.every(({ length }) => HASH_LENGTHS.has(length));
}
