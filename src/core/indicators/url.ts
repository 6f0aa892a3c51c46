import { isAlphanumeric, isBlank } from './characters';
import { type Span } from './indicator';

const SCHEMES = new Set(
  'http https ftp ftps sftp telnet ssh ldap ldaps file ws wss smb rdp vnc tcp udp rmi iiop dns dict gopher tftp git svn nfs'.split(
    ' '
  )
);
const LONGEST_SCHEME = 6;
/** Characters that no URL holds and that shells and quotation put behind one. */
const ENDS = new Set('"\'`<>|\\');
const CLOSED_BY: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[' };
const PUNCTUATION = '.,;:!?';

/** A URL with its parts' places. */
export interface UrlSpan extends Span {
  readonly host: Span;
  /** Where its query or fragment starts; its end when it has none. */
  readonly query: number;
}

/** URLs of the schemes that carry something somewhere, as written, without what follows them in a sentence or script. */
export function findUrls(text: string): readonly UrlSpan[] {
  const found: UrlSpan[] = [];
  let from = 0;
  for (let colon = text.indexOf('://'); colon >= 0; colon = text.indexOf('://', Math.max(from, colon + 3))) {
    const start = schemeStart(text, colon, from);
    if (start === undefined) {
      continue;
    }
    const host = hostOf(text, colon + 3);
    if (host.end > host.start || (text.startsWith('file', colon - 4) && text[colon + 3] === '/')) {
      const end = urlEnd(text, colon + 3);
      const query = text.slice(host.end, end).search(/[?#]/);
      found.push({ start, end, host, query: query < 0 ? end : host.end + query });
      from = end;
    }
  }
  return found;
}

function schemeStart(text: string, colon: number, from: number): number | undefined {
  let start = colon;
  while (start > from && colon - start < LONGEST_SCHEME && /[a-z]/i.test(text[start - 1]!)) {
    start--;
  }
  while (start < colon && !SCHEMES.has(text.slice(start, colon).toLowerCase())) {
    start++;
  }
  return start < colon ? start : undefined;
}

/** The end of a URL: before a character that ends it, a bracket that was not opened in it, or the next of a list. */
function urlEnd(text: string, start: number): number {
  const open: Record<string, number> = { '(': 0, '{': 0, '[': 0 };
  let at = start;
  for (; at < text.length; at++) {
    const letter = text[at]!;
    if (ENDS.has(letter) || isBlank(text.charCodeAt(at)) || text.charCodeAt(at) < 32) {
      break;
    }
    if (letter in open) {
      open[letter]!++;
    } else if (letter in CLOSED_BY && open[CLOSED_BY[letter]!]!-- === 0) {
      break;
    } else if ((letter === ',' || letter === ';') && /^(?:https?|ftp):/i.test(text.slice(at + 1, at + 8))) {
      break;
    }
  }
  return trimmedEnd(text, start, at);
}

/** The host: behind user names, before the port; without the brackets of an IPv6 address. Empty when there is none. */
function hostOf(text: string, start: number): Span {
  const authority = /^[^/?#\s"'`<>|\\,;(){}]*/.exec(text.slice(start))![0];
  const from = start + authority.lastIndexOf('@') + 1;
  const end = start + authority.length;
  if (text[from] === '[') {
    const close = authority.indexOf(']');
    return { start: from + 1, end: close < 0 ? from + 1 : start + close };
  }
  const port = text.slice(from, end).indexOf(':');
  const host = { start: from, end: trimmedEnd(text, from, port < 0 ? end : from + port) };
  return isAlphanumeric(text.charCodeAt(from)) || text[from] === '_' ? host : { start: from, end: from };
}

function trimmedEnd(text: string, start: number, stop: number): number {
  let end = stop;
  while (end > start && PUNCTUATION.includes(text[end - 1]!)) {
    end--;
  }
  return end;
}
