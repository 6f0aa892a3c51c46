import { type Characters } from './pattern';

const between =
  (low: number, high: number): Characters =>
  (unit) =>
    unit >= low && unit <= high;

const DIGIT = between(48, 57);
const WORD: Characters = (unit) => DIGIT(unit) || between(97, 122)(unit) || between(65, 90)(unit) || unit === 95;
const SPACE: Characters = (unit) => /\s/.test(String.fromCharCode(unit));

export const ANY: Characters = () => true;

export const not =
  (fits: Characters): Characters =>
  (unit) =>
    !fits(unit);

/** `\d` and its like by their letter; undefined for others. */
export const CLASSES: Readonly<Record<string, Characters>> = {
  d: DIGIT,
  w: WORD,
  s: SPACE,
  D: not(DIGIT),
  W: not(WORD),
  S: not(SPACE),
};

/** The characters from one to another, in either case: they meet text in lower case. */
export function range(low: number, high: number): Characters {
  const inside = between(low, high);
  return (unit) => inside(unit) || inside(String.fromCharCode(unit).toUpperCase().charCodeAt(0));
}

/** One character, in either case. */
export const literal = (character: string): Characters => {
  const lower = character.toLowerCase().charCodeAt(0);
  return (unit) => unit === lower;
};
