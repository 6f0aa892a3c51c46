import { isHex } from './characters';
import { type Span } from './indicator';

const TYPE_OF_LENGTH = new Map([
  [32, 'md5'],
  [40, 'sha1'],
  [64, 'sha256'],
] as const);
const SHORTEST = 32;

export interface HashSpan extends Span {
  readonly type: 'md5' | 'sha1' | 'sha256';
}

/** Runs of exactly as many hexadecimal digits as a hash has. */
export function findHashes(text: string): readonly HashSpan[] {
  const found: HashSpan[] = [];
  let at = 0;
  while (at + SHORTEST <= text.length) {
    // A run that starts before the next thirty-second character covers it.
    let start = at + SHORTEST - 1;
    if (!isHex(text.charCodeAt(start))) {
      at = start + 1;
      continue;
    }
    while (start > at && isHex(text.charCodeAt(start - 1))) {
      start--;
    }
    let end = at + SHORTEST;
    while (isHex(text.charCodeAt(end))) {
      end++;
    }
    const type = TYPE_OF_LENGTH.get((end - start) as 32 | 40 | 64);
    if (type !== undefined) {
      found.push({ start, end, type });
    }
    at = end + 1;
  }
  return found;
}
