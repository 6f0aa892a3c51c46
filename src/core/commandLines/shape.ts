import { call, column, text } from '../kql/expression';
import { extend, type Operator } from '../kql/pipeline';

/** One step from a command line to its shape: every match of a pattern is replaced. */
interface ShapeRule {
  /**
   * Read alike by RE2, by Rust's engine (which the service uses) and by JavaScript: character classes are spelt out,
   * since \w, \d, \s, \b and case folding differ between them. Repetitions that something must follow are bounded, so
   * that JavaScript stays linear too.
   */
  readonly pattern: string;
  /** The text in its place; \1 and \2 are the groups of the match. */
  readonly replacement: string;
}

const anyCase = (word: string): string =>
  word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);

const HEX = '[0-9A-Fa-f]';
/** A part of a path, with spaces and without. */
const PART = '[^\\\\/:*?"<>|]{1,64}';
const PART_WITHOUT_SPACE = '[^\\\\/:*?"<>| ]{1,64}';
const PROFILES = `\\\\(?:${anyCase('users')}|${anyCase('documents and settings')})\\\\`;

/** What differs from run to run or from user to user, in the order in which it is taken out. */
const SHAPE_RULES: readonly ShapeRule[] = [
  { pattern: `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`, replacement: '<guid>' },
  { pattern: `(${PROFILES})${PART}\\\\`, replacement: '\\1<user>\\\\' },
  { pattern: `(${PROFILES})${PART_WITHOUT_SPACE}`, replacement: '\\1<user>' },
  { pattern: `(/home/)${PART_WITHOUT_SPACE}`, replacement: '\\1<user>' },
  { pattern: `[^\\\\/:*?"<>|=,; ]{1,64}(\\.${anyCase('tmp')})`, replacement: '<temp>\\1' },
  { pattern: `0[Xx]${HEX}{1,64}`, replacement: '<n>' },
  { pattern: `${HEX}{8,}`, replacement: '<n>' },
  // Short ids mix digits and letters: 7f3a. Longer ones are gone by now.
  { pattern: `[A-Fa-f]{0,7}[0-9]${HEX}*`, replacement: '<n>' },
  { pattern: '[ \\t\\r\\n]+', replacement: ' ' },
  { pattern: '^ | $', replacement: '' },
];

/** A command line without what differs from run to run. Compare shapes without case. */
export function commandLineShape(commandLine: string): string {
  return SHAPE_RULES.reduce((shape, { pattern, replacement }) => {
    const inserted = replacement.replace(/\\(\d)/g, '$$$1').replace(/\\\\/g, '\\');
    return shape.replace(new RegExp(pattern, 'g'), inserted);
  }, commandLine);
}

/** The same by the service: fills a column with the shapes of another, a rule a line. */
export const shapeOperators = (from: string, to: string): readonly Operator[] =>
  SHAPE_RULES.map(({ pattern, replacement }, index) =>
    extend({
      name: to,
      value: call('replace_regex', column(index === 0 ? from : to), text(pattern), text(replacement)),
    })
  );
