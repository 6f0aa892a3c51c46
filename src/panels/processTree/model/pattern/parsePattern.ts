import { err, ok, type Result } from '../../../../core/result';
import { ANY, CLASSES, literal, not, range } from './characters';
import { type Characters, type Pattern } from './pattern';

const LONGEST_PATTERN = 500;
const MOST_REPEATS = 100;

/**
 * Reads a regular expression: characters, `.`, classes, groups, choices, repeats and the edges `^` and `$`, all without
 * case. What cannot be matched in one pass over the text (references back, looks around, word edges) is refused in a
 * sentence.
 */
export function parsePattern(text: string): Result<Pattern, string> {
  if (text.length > LONGEST_PATTERN) {
    return err(`The expression is longer than ${LONGEST_PATTERN} characters.`);
  }
  try {
    return ok(new Reader(text).whole());
  } catch (error) {
    if (error instanceof Refusal) {
      return err(error.message);
    }
    throw error;
  }
}

class Refusal extends Error {}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): Pattern {
    const pattern = this.choice();
    if (this.at < this.text.length) {
      throw new Refusal('A ")" has no "(" before it.');
    }
    return pattern;
  }

  private choice(): Pattern {
    const options = [this.sequence()];
    while (this.take('|')) {
      options.push(this.sequence());
    }
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  private sequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.at < this.text.length && !'|)'.includes(this.text[this.at]!)) {
      parts.push(this.repeated(this.one()));
    }
    return { kind: 'sequence', parts };
  }

  private repeated(part: Pattern): Pattern {
    let found = part;
    for (let [least, most] = this.times(); least >= 0; [least, most] = this.times()) {
      if (part.kind === 'edge' || found !== part) {
        throw new Refusal(`Nothing to repeat before the "${this.text[this.at - 1]!}".`);
      }
      // Whether it takes much or little makes no difference to whether it fits.
      this.take('?');
      found = { kind: 'repeat', part, least, most };
    }
    return found;
  }

  /** How often what stands before is repeated; -1 for no sign of it. */
  private times(): readonly [number, number] {
    const signs: Readonly<Record<string, readonly [number, number]>> = {
      '*': [0, Infinity],
      '+': [1, Infinity],
      '?': [0, 1],
    };
    const sign = signs[this.text[this.at] ?? ''];
    if (sign !== undefined) {
      this.at++;
      return sign;
    }
    const [all, low, comma, high] = /^\{(\d{1,4})(,?)(\d{0,4})\}/.exec(this.text.slice(this.at, this.at + 12)) ?? [];
    if (all === undefined) {
      return [-1, -1];
    }
    this.at += all.length;
    const least = Number(low);
    const most = comma === '' ? least : high === '' ? Infinity : Number(high);
    if (least > MOST_REPEATS || (most !== Infinity && most > MOST_REPEATS)) {
      throw new Refusal(`Repeats are counted up to ${MOST_REPEATS}.`);
    }
    if (most < least) {
      throw new Refusal(`The repeat "${all}" is the wrong way round.`);
    }
    return [least, most];
  }

  private one(): Pattern {
    const character = this.text[this.at++]!;
    switch (character) {
      case '(':
        return this.group();
      case '[':
        return { kind: 'character', fits: this.set() };
      case '.':
        return { kind: 'character', fits: ANY };
      case '^':
        return { kind: 'edge', edge: 'start' };
      case '$':
        return { kind: 'edge', edge: 'end' };
      case '*':
      case '+':
      case '?':
        throw new Refusal(`Nothing to repeat before the "${character}".`);
      case '\\':
        return { kind: 'character', fits: this.escaped().fits };
      default:
        return { kind: 'character', fits: literal(character) };
    }
  }

  private group(): Pattern {
    if (this.take('?') && !this.take(':')) {
      throw new Refusal('Groups that begin with "(?" are not supported, but for "(?:".');
    }
    const inside = this.choice();
    if (!this.take(')')) {
      throw new Refusal('A "(" is not closed.');
    }
    return inside;
  }

  private set(): Characters {
    const negated = this.take('^');
    const parts: Characters[] = [];
    while (!this.take(']')) {
      const from = this.member();
      if (from.unit !== undefined && this.text[this.at] === '-' && (this.text[this.at + 1] ?? ']') !== ']') {
        this.at++;
        const to = this.member();
        if (to.unit === undefined || to.unit < from.unit) {
          throw new Refusal('A range in "[...]" is the wrong way round.');
        }
        parts.push(range(from.unit, to.unit));
      } else {
        parts.push(from.fits);
      }
    }
    const fits: Characters = (unit) => parts.some((part) => part(unit));
    return negated ? not(fits) : fits;
  }

  private member(): Escaped {
    const character = this.text[this.at++];
    if (character === undefined) {
      throw new Refusal('A "[" is not closed.');
    }
    return character === '\\' ? this.escaped() : { unit: character.charCodeAt(0), fits: literal(character) };
  }

  private escaped(): Escaped {
    const character = this.text[this.at++];
    if (character === undefined) {
      throw new Refusal('A "\\" stands at the end.');
    }
    const named = CLASSES[character];
    if (named !== undefined) {
      return { unit: undefined, fits: named };
    }
    const written = character === 't' ? '\t' : character;
    if (/[a-su-z0-9]/i.test(character)) {
      throw new Refusal(`"\\${character}" is not supported.`);
    }
    return { unit: written.charCodeAt(0), fits: literal(written) };
  }

  private take(character: string): boolean {
    const isThere = this.text[this.at] === character;
    this.at += isThere ? 1 : 0;
    return isThere;
  }
}

interface Escaped {
  /** The one character that it is; undefined for a class. */
  readonly unit: number | undefined;
  readonly fits: Characters;
}
