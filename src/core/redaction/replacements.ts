/** Shorter texts are replaced only where they stand alone: an account named "a" must not turn every "a" over. */
const SHORTEST_INSIDE = 3;

interface Node {
  readonly next: Map<string, Node>;
  /** What the text that ends here is replaced by. */
  by?: string;
}

/** Replaces many texts in one pass, without regard to case: at each place the longest one that starts there. */
export class Replacements {
  private readonly root: Node = { next: new Map() };

  /** Adds a text; the first replacement of equal texts stays. */
  add(text: string, by: string): void {
    let node = this.root;
    for (const character of text) {
      const letter = folded(character);
      let next = node.next.get(letter);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(letter, next);
      }
      node = next;
    }
    if (node !== this.root) {
      node.by ??= by;
    }
  }

  /** The text with every occurrence replaced. Work: its length times the longest added text, at most. */
  in(text: string): string {
    const characters = Array.from(text);
    const letters = characters.map(folded);
    const written: string[] = [];
    for (let at = 0; at < characters.length;) {
      const found = this.longestAt(letters, at);
      written.push(found?.by ?? characters[at]!);
      at += found?.length ?? 1;
    }
    return written.join('');
  }

  private longestAt(letters: readonly string[], at: number): { by: string; length: number } | undefined {
    let node: Node | undefined = this.root;
    let found: { by: string; length: number } | undefined;
    for (let end = at; end < letters.length;) {
      node = node.next.get(letters[end]!);
      if (node === undefined) {
        break;
      }
      end++;
      if (node.by !== undefined && (end - at >= SHORTEST_INSIDE || standsAlone(letters, at, end))) {
        found = { by: node.by, length: end - at };
      }
    }
    return found;
  }
}

const folded = (character: string): string => character.toLowerCase();

const standsAlone = (letters: readonly string[], start: number, end: number): boolean =>
  !isWord(letters[start - 1]) && !isWord(letters[end]);

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}_]/u.test(letter);
