import { afterPercentEscape, isDigit, isWord } from './characters';
import { type Span } from './indicator';

const HIGHEST = 255;
const SHORTEST = 7;
const LONGEST = 15;
const LOOK_BACK = 24;
const DOT = 46;
const DASH = 45;

/** The four numbers of an IPv4 address without leading zeros; undefined for anything else. */
export function parseIpv4(text: string): readonly number[] | undefined {
  const parts = text.split('.');
  const numbers = parts.map((part) => (/^(?:0|[1-9][0-9]{0,2})$/.test(part) ? Number(part) : NaN));
  return numbers.length === 4 && numbers.every((number) => number <= HIGHEST) ? numbers : undefined;
}

/** IPv4 addresses that stand by themselves; version numbers that are called so are none. */
export function findIpv4(text: string): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', from)) {
    let first = dot;
    while (first > from && isDigit(text.charCodeAt(first - 1))) {
      first--;
    }
    let end = dot;
    while (isDigit(text.charCodeAt(end)) || text.charCodeAt(end) === DOT) {
      end++;
    }
    from = end;
    while (text.charCodeAt(end - 1) === DOT && end > first) {
      end--;
    }
    const start = afterPercentEscape(text, first);
    if (
      end - start >= SHORTEST &&
      end - start <= LONGEST &&
      parseIpv4(text.slice(start, end)) !== undefined &&
      (start > first || startsAlone(text, start)) &&
      endsAlone(text, end) &&
      !isVersion(text, start)
    ) {
      found.push({ start, end });
    }
  }
  return found;
}

function startsAlone(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  const named = before === DASH && isWord(text.charCodeAt(start - 2)) && !isDigit(text.charCodeAt(start - 2));
  return (!isWord(before) && before !== DOT && !named) || afterPercentEscape(text, start - 2) === start;
}

function endsAlone(text: string, end: number): boolean {
  const after = text.charCodeAt(end);
  const beyond = text.charCodeAt(end + 1);
  return (
    !isWord(after) && !(after === DOT && isWord(beyond)) && !(after === DASH && isWord(beyond) && !isDigit(beyond))
  );
}

const isVersion = (text: string, start: number): boolean =>
  /(?:version|\bver)["'=:\s]{0,6}$/i.test(text.slice(Math.max(0, start - LOOK_BACK), start));
