/**
 * A text without regard to case, letter by letter and so as long as it was: what a whole text's lower case makes of a
 * letter can depend on its neighbours (a sigma at the end of a word) or be longer than it (a dotted capital I).
 */
export const folded = (text: string): string =>
  NOT_ASCII.test(text)
    ? Array.from({ length: text.length }, (_, at) => foldedUnit(text[at]!)).join('')
    : text.toLowerCase();

const NOT_ASCII = /[^\0-\x7f]/;

function foldedUnit(unit: string): string {
  const upper = unit.toUpperCase();
  return (upper.length === 1 ? upper : unit).toLowerCase()[0]!;
}
