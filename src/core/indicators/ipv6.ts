import { isDigit, isHex, isWord } from './characters';
import { type Span } from './indicator';
import { parseIpv4 } from './ipv4';

const GROUPS = 8;
const LONGEST = 45;
const COLON = 58;
const DOT = 46;

/** The eight groups of an IPv6 address, also with an IPv4 address at its end; undefined for anything else. */
export function parseIpv6(text: string): readonly number[] | undefined {
  const halves = text.split('::');
  if (text.length > LONGEST || halves.length > 2) {
    return undefined;
  }
  const [head, tail] = halves.map((half, index) => groupsOf(half, index === halves.length - 1));
  if (head === undefined || (halves.length === 2 && tail === undefined)) {
    return undefined;
  }
  if (tail === undefined) {
    return head.length === GROUPS ? head : undefined;
  }
  const zeros = GROUPS - head.length - tail.length;
  return zeros >= 1 ? [...head, ...Array<number>(zeros).fill(0), ...tail] : undefined;
}

function groupsOf(half: string, isLast: boolean): readonly number[] | undefined {
  if (half === '') {
    return [];
  }
  const parts = half.split(':');
  const groups = parts.flatMap((part, index) => {
    const four = isLast && index === parts.length - 1 && part.includes('.') ? parseIpv4(part) : undefined;
    return four !== undefined
      ? [four[0]! * 256 + four[1]!, four[2]! * 256 + four[3]!]
      : [/^[0-9a-f]{1,4}$/i.test(part) ? parseInt(part, 16) : NaN];
  });
  return groups.every((group) => !Number.isNaN(group)) ? groups : undefined;
}

/** IPv6 addresses. Without a digit, "a::b" is a name in C++ or PowerShell rather than an address. */
export function findIpv6(text: string): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', from)) {
    let start = colon;
    while (start > from && isHex(text.charCodeAt(start - 1))) {
      start--;
    }
    let end = colon;
    while (isPart(text.charCodeAt(end))) {
      end++;
    }
    from = end;
    const span = trimmed(text, start, end);
    const before = text.charCodeAt(span.start - 1);
    const value = text.slice(span.start, span.end);
    const named = text[span.start] === ':' && text[span.start - 1] === ']';
    if (
      value.length > 2 &&
      !isWord(before) &&
      before !== DOT &&
      !isWord(text.charCodeAt(end)) &&
      !named &&
      /[0-9]/.test(value.slice(0, LONGEST)) &&
      parseIpv6(value) !== undefined
    ) {
      found.push(span);
    }
  }
  return found;
}

const isPart = (code: number): boolean => code === COLON || code === DOT || isDigit(code) || isHex(code);

/** Without a single colon before it and the punctuation of a sentence after it. */
function trimmed(text: string, from: number, to: number): Span {
  const start = text[from] === ':' && text[from + 1] !== ':' ? from + 1 : from;
  let end = to;
  while (end > start && (text[end - 1] === '.' || (text[end - 1] === ':' && text[end - 2] !== ':'))) {
    end--;
  }
  return { start, end };
}
