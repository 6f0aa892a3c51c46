import { isAlphanumeric, isHostLetter } from './characters';
import { isDomain } from './domain';
import { type Span } from './indicator';

const LONGEST_USER = 64;
const LONGEST_DOMAIN = 253;

/** An email address with the place of its domain. */
export interface EmailSpan extends Span {
  readonly host: Span;
}

/** Email addresses at domains that there can be. `isInAuthority` tells user names of URLs, which are none. */
export function findEmails(text: string, isInAuthority: (place: number) => boolean): readonly EmailSpan[] {
  const found: EmailSpan[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', from)) {
    let start = at;
    while (start > from && at - start < LONGEST_USER && isUserLetter(text, start - 1)) {
      start--;
    }
    while (start < at && !isAlphanumeric(text.charCodeAt(start)) && text[start] !== '_') {
      start++;
    }
    let end = at + 1;
    while (
      end - at <= LONGEST_DOMAIN &&
      (isHostLetter(text.charCodeAt(end)) || (text[end] === '.' && text[end - 1] !== '.'))
    ) {
      end++;
    }
    while (end > at + 1 && '.-_'.includes(text[end - 1]!)) {
      end--;
    }
    from = at + 1;
    const host = { start: at + 1, end };
    if (start < at && !isInAuthority(at) && isDomain(text.slice(host.start, end))) {
      found.push({ start, end, host });
      from = end;
    }
  }
  return found;
}

const isUserLetter = (text: string, at: number): boolean =>
  isAlphanumeric(text.charCodeAt(at)) || '._%+-'.includes(text[at]!);
