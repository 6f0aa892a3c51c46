import { parse } from 'tldts';
import { afterPercentEscape, isHostLetter, isWord } from './characters';
import { type Span } from './indicator';

/**
 * Suffixes that are far more often the ending of a file, or a property in a script, than a domain's. A bare name of two
 * parts that ends so is no domain; in a URL, an email address or a defanged form it is.
 */
const FILE_ENDINGS = new Set(['md', 'mov', 'name', 'pm', 'ps', 'py', 'rs', 'sh', 'so', 'zip']);
/** The commonest endings of files that are no suffix at all; the list need not be asked. */
const NO_SUFFIXES = new Set([
  'bat',
  'cmd',
  'config',
  'dat',
  'dll',
  'exe',
  'js',
  'json',
  'log',
  'msi',
  'ps1',
  'sys',
  'tmp',
  'txt',
  'vbs',
  'xml',
]);

const LONGEST = 253;
const LABELS = /^[^.]{1,63}(?:\.[^.]{1,63})+$/;
const OPTIONS = { extractHostname: false, validateHostname: false, detectIp: false, allowPrivateDomains: false };

/** Whether a name is a domain below a public suffix: example.co.uk, not co.uk, localhost or server.local. */
export function isDomain(name: string): boolean {
  const lower = name.toLowerCase();
  if (!lower.includes('.') || name.length > LONGEST || NO_SUFFIXES.has(lastLabel(lower)) || !LABELS.test(lower)) {
    return false;
  }
  const { domain, isIcann } = parse(lower, OPTIONS);
  return isIcann === true && domain !== null && !/(?:^|\.)-|-(?:\.|$)|_/.test(domain);
}

/**
 * Domains that stand bare in a text. `blocked` stretches (paths, parts of URLs) are passed over unless `//` comes
 * before a name in them; `isRewritten` tells the defanged, which are meant to be domains whatever their ending.
 */
export function findDomains(
  text: string,
  blocked: (place: number) => boolean,
  isRewritten: (span: Span) => boolean
): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', from)) {
    let start = dot;
    while (start > from && isHostLetter(text.charCodeAt(start - 1))) {
      start--;
    }
    let end = dot + 1;
    while (isHostLetter(text.charCodeAt(end)) || (text[end] === '.' && text[end - 1] !== '.')) {
      end++;
    }
    from = end;
    const span = trimmed(text, start, end);
    if (span.end - span.start > 3 && standsForHost(text, span, blocked)) {
      const name = text.slice(span.start, span.end);
      if ((!looksLikeFile(name) || isRewritten(span)) && isDomain(name)) {
        found.push(span);
      }
    }
  }
  return found;
}

/** Without dots and hyphens at its ends, and the digits of a percent escape before it. */
function trimmed(text: string, from: number, to: number): Span {
  let start = afterPercentEscape(text, from);
  let end = to;
  while (start < end && (text[start] === '-' || text[start] === '.')) {
    start++;
  }
  while (end > start && (text[end - 1] === '.' || text[end - 1] === '-')) {
    end--;
  }
  return { start, end };
}

function standsForHost(text: string, { start, end }: Span, blocked: (place: number) => boolean): boolean {
  const [before, after] = [text[start - 1], text[end]];
  const rooted = before !== undefined && '/\\'.includes(before);
  const doubled = rooted && text[start - 2] === before;
  const isVariable = before === '$' || (before === '.' && isWord(text.charCodeAt(start - 2)));
  // "name(" is a call, "name@" the first half of an email address.
  return !isVariable && after !== '(' && after !== '@' && (rooted ? doubled : true) && (!blocked(start) || doubled);
}

const lastLabel = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const looksLikeFile = (name: string): boolean =>
  name.indexOf('.') === name.lastIndexOf('.') && FILE_ENDINGS.has(lastLabel(name).toLowerCase());
