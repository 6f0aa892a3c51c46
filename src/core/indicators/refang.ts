import { type Span } from './indicator';
import { isAlphanumeric } from './characters';

/** A text with the written forms of indicators made plain, that knows where each stretch of it was written. */
export interface PlainView {
  readonly text: string;
  /** The stretch of the source text that was written for a stretch of this one. */
  readonly sourceOf: (span: Span) => Span;
  /** Whether anything in a stretch was written in another form. */
  readonly isRewritten: (span: Span) => boolean;
}

/** A replaced stretch, in the source text and in the plain one. */
interface Edit {
  readonly source: Span;
  readonly plain: Span;
}

/** Where a written form may be: brackets, other scripts' full stops, invisible characters, schemes made harmless. */
const HINT = /[[({\]\u3002\uff0e\uff61\u00ad\u200b-\u200d\u2060\ufeff]|xxp|fxp|meow/i;
const TOKEN = /(?:[ \t]?)(:\/\/|\/\/|\.|dot|@|at|:|\/)(?:[ \t]?)(?=[\])}])/iy;
const PLAIN_OF_WORD: Readonly<Record<string, string>> = { dot: '.', at: '@' };
const OPENING = '[({';
const CLOSING = '])}';

/** Makes an indicator plain: `hXXp://evil[.]com` becomes `http://evil.com`. Text without written forms stays as it is. */
export const refang = (text: string): string => plainView(text).text;

/** Reads a text with hxxp, [.], (.), [dot], [at], [://] and the like made plain, in time linear to the text. */
export function plainView(text: string): PlainView {
  return HINT.test(text) ? rewritten(text) : { text, ...AS_WRITTEN };
}

const AS_WRITTEN: Omit<PlainView, 'text'> = { sourceOf: (span) => span, isRewritten: () => false };

function rewritten(text: string): PlainView {
  const edits: Edit[] = [];
  const pieces: string[] = [];
  let copied = 0;
  let length = 0;
  const replace = (start: number, end: number, plain: string): void => {
    pieces.push(text.slice(copied, start), plain);
    length += start - copied;
    edits.push({ source: { start, end }, plain: { start: length, end: length + plain.length } });
    length += plain.length;
    copied = end;
  };
  const hints = new RegExp(HINT, 'gi');
  for (let hint = hints.exec(text); hint !== null; hint = hints.exec(text)) {
    const form = writtenForm(text, hint.index, copied);
    if (form !== undefined) {
      replace(form.start, form.end, form.plain);
    }
    hints.lastIndex = Math.max(copied, afterOpening(text, hint.index), hint.index + 1);
  }
  if (edits.length === 0) {
    return { text, ...AS_WRITTEN };
  }
  pieces.push(text.slice(copied));
  return {
    text: pieces.join(''),
    sourceOf: ({ start, end }) => ({ start: sourceStart(edits, start), end: sourceEnd(edits, end) }),
    isRewritten: (span) => sourceEnd(edits, span.end) - sourceStart(edits, span.start) !== span.end - span.start,
  };
}

interface Form extends Span {
  readonly plain: string;
}

function writtenForm(text: string, at: number, from: number): Form | undefined {
  const letter = text[at]!;
  if (OPENING.includes(letter)) {
    return bracketed(text, at);
  }
  if (letter === ']') {
    // Half a pair, as in "evil.]com".
    const half = text[at - 1] === '.' && at - 1 >= from && isBetweenWords(text, at - 1, at + 1);
    return half ? { start: at - 1, end: at + 1, plain: '.' } : undefined;
  }
  if (/[a-z]/i.test(letter)) {
    return scheme(text, at, from);
  }
  return { start: at, end: at + 1, plain: '\u3002\uff0e\uff61'.includes(letter) ? '.' : '' };
}

/** `[.]`, `(dot)`, `{at}`, `[://]`, `[[.]]`; or half a pair, as in "evil[.com". */
function bracketed(text: string, at: number): Form | undefined {
  const start = afterOpening(text, at);
  const token = new RegExp(TOKEN);
  token.lastIndex = start;
  const found = token.exec(text)?.[1]?.toLowerCase();
  if (found !== undefined) {
    let end = token.lastIndex;
    while (end < text.length && CLOSING.includes(text[end]!)) {
      end++;
    }
    return { start: at, end, plain: PLAIN_OF_WORD[found] ?? found };
  }
  const half = start === at + 1 && text[start] === '.' && isBetweenWords(text, at, start + 1);
  return half ? { start: at, end: start + 1, plain: '.' } : undefined;
}

function afterOpening(text: string, start: number): number {
  let at = start;
  while (at < text.length && OPENING.includes(text[at]!)) {
    at++;
  }
  return at;
}

const isBetweenWords = (text: string, start: number, end: number): boolean =>
  isAlphanumeric(text.charCodeAt(start - 1)) && isAlphanumeric(text.charCodeAt(end));

/** `hxxp`, `fxp` or `meow` before a colon, found at its x or m. */
function scheme(text: string, at: number, from: number): Form | undefined {
  const word = /^(?:h(xx)(p)s?|s?f(x)(p)s?|(meow))\[?:/i;
  const start = text[at]!.toLowerCase() === 'x' ? at - 1 : at;
  const found = start < from ? null : word.exec(text.slice(start, start + 8));
  if (found === null || isAlphanumeric(text.charCodeAt(start - 1)) !== isSecure(text, start)) {
    return undefined;
  }
  if (found[5] !== undefined) {
    return { start, end: start + 4, plain: 'http' };
  }
  const crossed = found[1] ?? found[3]!;
  const upper = (found[2] ?? found[4]) === 'P';
  return { start: start + 1, end: start + 1 + crossed.length, plain: (upper ? 'T' : 't').repeat(crossed.length) };
}

/** Whether the letter before "fxp" is the s of "sfxp" and begins the word. */
const isSecure = (text: string, start: number): boolean =>
  /f/i.test(text[start]!) && /s/i.test(text[start - 1] ?? '') && !isAlphanumeric(text.charCodeAt(start - 2));

/** The last edit that begins before a place (or at it, where `including`); undefined when there is none. */
function lastBefore(edits: readonly Edit[], place: number, including: boolean): Edit | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start } = edits[middle]!.plain;
    if (start < place || (including && start === place)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return edits[low - 1];
}

function sourceStart(edits: readonly Edit[], place: number): number {
  const edit = lastBefore(edits, place, true);
  return edit === undefined
    ? place
    : place < edit.plain.end
      ? edit.source.start
      : edit.source.end + place - edit.plain.end;
}

function sourceEnd(edits: readonly Edit[], place: number): number {
  const edit = lastBefore(edits, place, false);
  return edit === undefined
    ? place
    : place <= edit.plain.end
      ? edit.source.end
      : edit.source.end + place - edit.plain.end;
}
