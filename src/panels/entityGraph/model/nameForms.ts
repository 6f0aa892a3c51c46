import { beginning } from './shortTitle';

/** A name in one or several lines. */
export type NameForm = readonly string[];

/** Characters of a name that stays in one line, and of each line of a longer one: a wide form, and a narrow one. */
const ONE_LINE = 30;
const [WIDE, NARROW] = [26, 15];
const MOST_LINES = 3;
/** Characters that are left of a name where there is no room for all of it. */
const CUTS = [20, 12];

/** The ways to write a name, from the whole of it to its first characters; each is narrower or lower than one before. */
export function nameForms(name: string): readonly NameForm[] {
  const { length } = [...name];
  return [
    length <= ONE_LINE ? [name] : wrapped(name, WIDE),
    ...(length > NARROW && name.includes(' ') ? [wrapped(name, NARROW)] : []),
    ...CUTS.filter((most) => length > most).map((most) => [beginning(name, most)]),
  ];
}

/** Lines of a name of so many characters each, broken between words, and within a word that fills a line; what is beyond the last one is cut. */
function wrapped(name: string, most: number): NameForm {
  const lines: string[] = [];
  let rest = name.trim();
  while (rest !== '' && lines.length < MOST_LINES - 1) {
    const first = lineOf(rest, most);
    lines.push(first.trimEnd());
    rest = rest.slice(first.length).trimStart();
  }
  return rest === '' ? lines : [...lines, beginning(rest, most)];
}

/** The first line of a text: up to its last space, else up to what parts the words of paths and addresses. */
function lineOf(text: string, length: number): string {
  const most = [...text.slice(0, 2 * length)].slice(0, length).join('');
  if (most.length === text.length || text[most.length] === ' ') {
    return most;
  }
  const end = most.lastIndexOf(' ') + 1 || Math.max(...[...'\\/.-_'].map((mark) => most.lastIndexOf(mark))) + 1;
  return end > length / 3 ? most.slice(0, end) : most;
}
