import { folded } from './fold';

/**
 * Shorter texts, and numbers, are replaced only where they stand alone: an account named "max" must not turn every
 * "maximum" over. Longer ones are replaced inside words too: there the rest of the word tells what they were.
 */
const SHORTEST_INSIDE = 6;
/** Longer texts start no word in its middle, which keeps repeated letters from being compared again and again. */
const LONGEST_INSIDE = 64;

/** Edges by their first letter; each is followed as a whole. */
interface Node {
  readonly edges: Map<string, Edge>;
  /** What the text that ends here is replaced by. */
  by?: string;
}
interface Edge {
  readonly label: string;
  readonly node: Node;
}

/** A stretch of a text that is replaced. */
interface Match {
  readonly by: string;
  readonly length: number;
}

/** Replaces many texts in one pass, without regard to case: at each place the longest one that may start there. */
export class Replacements {
  private readonly root: Node = { edges: new Map() };

  /** Adds a text; the first replacement of equal texts stays. */
  add(text: string, by: string): void {
    let node = this.root;
    let rest = folded(text);
    while (rest !== '') {
      const edge = node.edges.get(rest[0]!);
      if (edge === undefined) {
        node.edges.set(rest[0]!, { label: rest, node: { edges: new Map(), by } });
        return;
      }
      const shared = sharedLength(edge.label, rest);
      if (shared < edge.label.length) {
        const between: Node = { edges: new Map([[edge.label[shared]!, { ...edge, label: edge.label.slice(shared) }]]) };
        node.edges.set(rest[0]!, { label: rest.slice(0, shared), node: between });
        node = between;
      } else {
        node = edge.node;
      }
      rest = rest.slice(shared);
    }
    if (node !== this.root) {
      node.by ??= by;
    }
  }

  /** The text with every occurrence replaced. Work: its length times the longest added text, at most. */
  in(text: string): string {
    const letters = folded(text);
    const written: string[] = [];
    let copied = 0;
    for (let at = 0; at < text.length;) {
      const found = this.longestAt(text, letters, at);
      if (found === undefined) {
        at++;
      } else {
        written.push(text.slice(copied, at), found.by);
        at += found.length;
        copied = at;
      }
    }
    return copied === 0 ? text : written.join('') + text.slice(copied);
  }

  private longestAt(text: string, letters: string, start: number): Match | undefined {
    let node = this.root;
    let found: Match | undefined;
    for (let at = start; at < letters.length;) {
      const edge = node.edges.get(letters[at]!);
      if (edge === undefined || !letters.startsWith(edge.label, at)) {
        break;
      }
      at += edge.label.length;
      node = edge.node;
      if (node.by !== undefined && mayStand(text, start, at)) {
        found = { by: node.by, length: at - start };
      }
    }
    return found;
  }
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) {
    length++;
  }
  return length;
}

function mayStand(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length > LONGEST_INSIDE) {
    return !isOneWord(text, start);
  }
  const alone = length < SHORTEST_INSIDE || /^\d+$/.test(text.slice(start, end));
  return !alone || (!isOneWord(text, start) && !isOneWord(text, end));
}

/** Whether the letters before and after a place belong to one word or number: "bobby", "12", not "bob_2" or "bobLaptop". */
function isOneWord(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at]];
  if (before === undefined || after === undefined) {
    return false;
  }
  const startsWord = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(after);
  return (LETTER.test(before) && LETTER.test(after) && !startsWord) || (/\d/.test(before) && /\d/.test(after));
}

const LETTER = /\p{L}/u;
