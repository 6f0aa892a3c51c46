import { isLetter } from './base64';

/** Letters of base64 that belong together, perhaps in several pieces: broken by lines, carets, backticks or quotes. */
export interface Run {
  readonly pieces: ReadonlyArray<{ readonly start: number; readonly end: number }>;
  readonly letters: string;
  /** Where its padding ends; the end of its last piece when it has none. */
  readonly end: number;
}

/** Fewer letters are never looked at. */
const FEWEST_LETTERS = 8;

/** Three dashes are a rule drawn across the page, as in PEM files; they end a run. */
const RULE = '---';
const DASH = 45;
const EQUALS = 61;

/** Asks for the first dash by itself, since this is asked of every letter. */
const startsRule = (text: string, at: number): boolean => text.charCodeAt(at) === DASH && text.startsWith(RULE, at);

/** Every run of base64 letters of a text, from left to right, in time linear to the text. */
export function* findRuns(text: string): Generator<Run> {
  let at = 0;
  while (at < text.length) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    if (startsRule(text, at)) {
      at = afterDashes(text, at);
      continue;
    }
    const pieces = [];
    let count = 0;
    let end = at;
    for (;;) {
      const start = end;
      end = pieceEnd(text, start);
      count += end - start;
      pieces.push({ start, end });
      const next = afterBreak(text, end);
      if (next === end) {
        break;
      }
      end = next;
    }
    at = end;
    if (count >= FEWEST_LETTERS) {
      const padded = paddingEnd(text, end, (4 - (count % 4)) % 4);
      yield { pieces, letters: pieces.map(({ start, end: stop }) => text.slice(start, stop)).join(''), end: padded };
      at = padded;
    }
  }
}

/** The end of letters without a break. */
function pieceEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isLetter(text.charCodeAt(end)) && !startsRule(text, end)) {
    end++;
  }
  return end;
}

function afterDashes(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === DASH) {
    end++;
  }
  return end;
}

/**
 * Where letters go on after something that a shell takes away: line breaks with their indent, carets (cmd), backticks
 * and joined strings (PowerShell), quotes. The same place when there is no such thing, or no letter after it.
 */
function afterBreak(text: string, start: number): number {
  let at = start;
  let newLine = false;
  for (; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '\n' || letter === '\r') {
      newLine = true;
    } else if (letter === '"' || letter === "'") {
      at = afterJoin(text, at);
    } else if (letter !== '^' && letter !== '`' && !(newLine && (letter === ' ' || letter === '\t'))) {
      break;
    }
  }
  return at < text.length && isLetter(text.charCodeAt(at)) && !startsRule(text, at) ? at : start;
}

/** The place of the last character of `' + '` that starts at a quote; the quote itself when nothing is joined. */
function afterJoin(text: string, quote: number): number {
  const plus = afterBlanks(text, quote + 1);
  if (text[plus] !== '+') {
    return quote;
  }
  const next = afterBlanks(text, plus + 1);
  return text[next] === '"' || text[next] === "'" ? next : quote;
}

function afterBlanks(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') {
    at++;
  }
  return at;
}

/** The end of at most `most` equals signs, carets between them included. */
function paddingEnd(text: string, start: number, most: number): number {
  let end = start;
  for (let at = start, found = 0; found < most && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === EQUALS) {
      found++;
      end = at + 1;
    } else if (text[at] !== '^') {
      break;
    }
  }
  return end;
}
