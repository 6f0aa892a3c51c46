import { isAlphanumeric, isBlank } from './characters';
import { type Span } from './indicator';

const STARTS_AFTER = '"\'=:,(<>|;`[{@';
const IN_NAMES = '._-+~@%*$';
const TRAILING = '.*$%@';

/**
 * Absolute paths of at least two names, and relative ones that start with ./, ../ or ~/. One name alone, or single
 * letters, would be options of Windows programs ("/c", "/s/q").
 */
export function findLinuxPaths(text: string, blocked: (place: number) => boolean): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (let slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', from)) {
    const start = rootStart(text, slash, from);
    from = slash + 1;
    if (start === undefined || blocked(slash)) {
      continue;
    }
    const end = linuxEnd(text, slash);
    from = Math.max(from, end);
    const names = text.slice(slash + 1, end).split('/');
    const absolute = start === slash;
    if (end > slash + 1 && (!absolute || (names.length > 1 && names.some((name) => name.length > 1)))) {
      found.push({ start, end });
    }
  }
  return found;
}

/** Where a path whose first slash this is starts; undefined when a word, another slash or a host stands before it. */
function rootStart(text: string, slash: number, from: number): number | undefined {
  let start = slash;
  if (text[start - 1] === '~') {
    start -= 1;
  } else {
    while (start > from && slash - start < 2 && text[start - 1] === '.') {
      start--;
    }
  }
  const alone = start === 0 || isBlank(text.charCodeAt(start - 1)) || STARTS_AFTER.includes(text[start - 1]!);
  return alone && text[slash + 1] !== '/' ? start : undefined;
}

/** The end of names and slashes, without a last slash and punctuation. Blanks end it unless a backslash is before them. */
function linuxEnd(text: string, slash: number): number {
  let end = slash;
  while (end < text.length && isInPath(text, end)) {
    end++;
  }
  while (end > slash && (TRAILING.includes(text[end - 1]!) || text[end - 1] === '/')) {
    end--;
  }
  return end;
}

function isInPath(text: string, at: number): boolean {
  const letter = text[at]!;
  return (
    (letter === '/' && text[at + 1] !== '/') ||
    isAlphanumeric(text.charCodeAt(at)) ||
    IN_NAMES.includes(letter) ||
    (letter === ' ' && text[at - 1] === '\\') ||
    (letter === '\\' && text[at + 1] === ' ')
  );
}
