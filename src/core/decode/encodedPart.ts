import { decodeBase64 } from './base64';
import { fileTypeOf } from './fileType';
import { inflateUnmarked } from './inflate';
import { type Budget } from './limits';
import { expectationAt } from './expectation';
import { type Run } from './runs';
import { type EncodedText, textOf } from './textEncoding';

/** A stretch of text that is base64, with what it stands for. */
export interface EncodedPart {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
  readonly fileType: string | null;
  readonly text: EncodedText | undefined;
}

/** Shorter runs are left alone unless the words before them say that they are base64. */
const FEWEST_LETTERS = 30;
const FEWEST_EXPECTED = 8;
/** Bytes without text and sign are believed from so many letters on ... */
const FEWEST_OF_BINARY = 40;
/** ... that change between cases, digits and signs as often as chance would have it: 65 of 100 times; words, 20. */
const CHANGES_OF_CHANCE = 0.45;
const CHANGES_IF_PADDED = 0.35;

/**
 * The parts of a run that are base64: the whole of it, or the stretches between its breaks, slashes and dashes when
 * something else leans on it. Hashes, GUIDs, paths and words are none, since what they decode to is neither text nor a
 * file nor deflated, and their letters are not evenly mixed.
 */
export function encodedParts(source: string, run: Run, budget: Budget): readonly EncodedPart[] {
  const start = run.pieces[0]!.start;
  const expected = expectationAt(source, start);
  if (run.letters.length < (expected === undefined ? FEWEST_LETTERS : FEWEST_EXPECTED)) {
    return [];
  }
  const whole = wholeOf(source, run);
  const part = whole === undefined ? undefined : read(whole, budget, expected === 'wide');
  const shortWord = run.letters.length < FEWEST_LETTERS;
  if (part !== undefined && (part.fileType !== null || part.text !== undefined)) {
    // "perl -e sortlist" and "/e:vbscript" are not PowerShell: a short parameter of -e must be plain UTF-16.
    const plain = part.text?.encoding === 'utf-16le' && /^[\t\r\n -~]*$/.test(part.text.text);
    return shortWord && expected === 'wide' && !plain ? [] : [part];
  }
  const within = shortWord ? [] : partsWithin(source, run, budget);
  if (within.length > 0 || part === undefined || whole === undefined) {
    return within;
  }
  const packed = budget.takeGuess() ? inflateUnmarked(part.bytes, budget.allowance(part.bytes.length)) : null;
  return packed !== null || expected === 'any' || looksRandom(whole) ? [{ ...part, fileType: packed }] : [];
}

interface Written {
  readonly letters: string;
  readonly start: number;
  readonly end: number;
  readonly padded: boolean;
}

/** A run as one base64 text; undefined when it mixes both alphabets. Dashes before it belong to an option. */
function wholeOf(source: string, run: Run): Written | undefined {
  const { letters, pieces, end } = run;
  const urlSafe = /[-_]/.test(letters);
  if (urlSafe && /[+/]/.test(letters)) {
    return undefined;
  }
  const [first, last] = [pieces[0]!, pieces[pieces.length - 1]!];
  const opens = first.start === 0 || /[\s"'(=,;]/.test(source[first.start - 1]!);
  const dashes = urlSafe && opens ? /^-*/.exec(source.slice(first.start, first.start + 2))![0].length : 0;
  return { letters: letters.slice(dashes), start: first.start + dashes, end, padded: end > last.end };
}

function read({ letters, start, end }: Written, budget: Budget, wide: boolean): EncodedPart | undefined {
  if (isHexadecimal(letters)) {
    return undefined;
  }
  const bytes = budget.affords(letters.length) ? decodeBase64(letters) : undefined;
  if (bytes === undefined) {
    return undefined;
  }
  const fileType = fileTypeOf(bytes);
  return { start, end, bytes, fileType, text: fileType === null ? textOf(bytes, wide) : undefined };
}

/** Hashes, and GUIDs with or without their dashes. */
const isHexadecimal = (letters: string): boolean => /^[0-9a-fA-F-]*$/.test(letters);

/** Stretches between breaks, slashes, dashes and underscores, where they are text or files by themselves. */
function partsWithin(source: string, { pieces, end }: Run, budget: Budget): readonly EncodedPart[] {
  const lastEnd = pieces[pieces.length - 1]!.end;
  const stretches = pieces
    .filter((piece) => piece.end - piece.start >= FEWEST_LETTERS)
    .flatMap((piece) => stretchesOf(source, piece.start, piece.end));
  return stretches.flatMap(({ start, end: stop }) => {
    const padded = stop === lastEnd && end > lastEnd;
    const part = read({ letters: source.slice(start, stop), start, end: padded ? end : stop, padded }, budget, false);
    return part !== undefined && (part.fileType !== null || part.text !== undefined) ? [part] : [];
  });
}

function stretchesOf(
  source: string,
  from: number,
  to: number
): Array<{ readonly start: number; readonly end: number }> {
  const stretches = [];
  for (let start = from, at = from; at <= to; at++) {
    if (at === to || '/-_'.includes(source[at]!)) {
      if (at - start >= FEWEST_LETTERS) {
        stretches.push({ start, end: at });
      }
      start = at + 1;
    }
  }
  return stretches;
}

/** Whether letters look drawn by lot: all kinds of them, changing often, a whole number of groups. */
function looksRandom({ letters, padded }: Written): boolean {
  if (letters.length < FEWEST_OF_BINARY || (letters.length % 4 !== 0 && !padded)) {
    return false;
  }
  let kinds = 0;
  let pairs = 0;
  let changes = 0;
  for (let at = 1; at < letters.length; at++) {
    // Runs of one letter are zeros of a binary, and say nothing either way.
    if (letters.charCodeAt(at) !== letters.charCodeAt(at - 1)) {
      const kind = kindOf(letters.charCodeAt(at));
      kinds |= kind;
      pairs++;
      changes += kind === kindOf(letters.charCodeAt(at - 1)) ? 0 : 1;
    }
  }
  const mixed = (kinds & LOWER) !== 0 && (kinds & UPPER) !== 0 && (kinds & (DIGIT | SIGN)) !== 0;
  return mixed && changes >= pairs * (padded ? CHANGES_IF_PADDED : CHANGES_OF_CHANCE);
}

const [LOWER, UPPER, DIGIT, SIGN] = [1, 2, 4, 8];

const kindOf = (code: number): number =>
  code >= 97 && code <= 122 ? LOWER : code >= 65 && code <= 90 ? UPPER : code >= 48 && code <= 57 ? DIGIT : SIGN;
