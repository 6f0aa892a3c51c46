/** Where a query is more than can be read in time, and in which way. */
export interface TooLarge {
  readonly start: number;
  /** Undefined where brackets nest too deeply, which the parser has words of its own for. */
  readonly what: string | undefined;
}

/** Past this, the parser refuses a query as well (KS245), after seconds of work that nothing can interrupt. */
const MOST_BRACKETS = 500;
const MOST_TOKENS = 50_000;
/** Words, texts and odd signs with nothing between them, or one sign again and again: the parser works hard to read those. */
const MOST_ADJACENT = 5_000;
/** Columns, tables and other names in one list: the binder compares each with each. Plain values may be as many as they like. */
const MOST_LISTED = 1_000;
const MOST_STATEMENTS = 1_000;
/** The binder works out again what a name stands for wherever it is used. */
const MOST_READINGS = 2_000;

const tokens =
  /\s+|\/\/[^\n]*|```[^]*?(?:```|$)|@"[^"\n]*"?|@'[^'\n]*'?|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|[A-Za-z_]\w*|\d[\w.]*|[^]/gu;

interface List {
  readonly bracket: string;
  commas: number;
  isOfNames: boolean;
}

/** Where a query becomes too large to be parsed and bound; undefined for one that is not. O(n). */
export function tooLargeAt(query: string): TooLarge | undefined {
  const lists: List[] = [];
  let list: List = { bracket: '', commas: 0, isOfNames: true };
  let [count, adjacent, wasWord, last] = [0, 0, false, ''];
  const statements = new Statements();
  for (const { 0: token, index: start } of query.matchAll(tokens)) {
    if (/^(?:\s|\/\/)/.test(token)) {
      continue;
    }
    const isWord = !/^[()[\]{},;|.:=<>!+\-*/%~?@$]$/.test(token);
    adjacent += (isWord && wasWord) || (token === last && !/[()[\]{};]/.test(token)) ? 1 : 0;
    [wasWord, last] = [isWord, token];
    count += 1;
    switch (token) {
      case '(':
      case '[':
      case '{':
        lists.push(list);
        list = { bracket: token, commas: 0, isOfNames: false };
        break;
      case ')':
      case ']':
      case '}':
        list = lists.pop() ?? list;
        break;
      case ',':
        list.commas += 1;
        break;
      case '|':
        list.commas = 0;
        break;
      case ';':
        statements.end(lists.length);
        list.commas = 0;
        break;
      default:
        if (/^[A-Za-z_]/.test(token)) {
          statements.word(token);
          list.isOfNames ||= query[start + token.length] !== '(' && !/^(?:true|false|null)$/.test(token);
        }
    }
    if (lists.length > MOST_BRACKETS) {
      return { start, what: undefined };
    }
    const what = list.bracket !== '[' && list.isOfNames && list.commas >= MOST_LISTED ? listed : statements.tooMany();
    if (what !== undefined || count > MOST_TOKENS || adjacent > MOST_ADJACENT) {
      return { start, what: what ?? (count > MOST_TOKENS ? tokenCount : adjacentCount) };
    }
  }
  return undefined;
}

const some = (most: number): string => most.toLocaleString('en-US');
const listed = `a list has more than ${some(MOST_LISTED)} names; values can be as many in dynamic([...]) and datatable`;
const tokenCount = `it has more than ${some(MOST_TOKENS)} words and signs`;
const adjacentCount = `more than ${some(MOST_ADJACENT)} words or equal signs stand side by side`;

/** The statements of a query, and how often each reads what those before it declare. */
class Statements {
  private readonly readings = new Map<string, number>();
  private count = 1;
  private words = 0;
  private declared = '';
  private sum = 0;

  word(word: string): void {
    this.words += 1;
    if (this.words === 2 && this.declared === 'let') {
      this.declared = `let ${word}`;
    } else if (this.words === 1) {
      this.declared = word;
      this.sum += this.readings.get(word) ?? 0;
    } else {
      this.sum += this.readings.get(word) ?? 0;
    }
  }

  /** A statement ends at this depth of brackets: inside of them it belongs to a function. */
  end(depth: number): void {
    this.count += 1;
    if (depth > 0) {
      return;
    }
    if (this.declared.startsWith('let ')) {
      this.readings.set(this.declared.slice('let '.length), Math.max(1, this.sum));
    }
    [this.words, this.declared, this.sum] = [0, '', 0];
  }

  tooMany(): string | undefined {
    if (this.count > MOST_STATEMENTS) {
      return `it has more than ${some(MOST_STATEMENTS)} statements`;
    }
    return this.sum > MOST_READINGS
      ? `its let statements read each other more than ${some(MOST_READINGS)} times`
      : undefined;
  }
}
