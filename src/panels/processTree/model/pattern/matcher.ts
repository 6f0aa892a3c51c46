import { err, ok, type Result } from '../../../../core/result';
import { type Automaton, automatonOf } from './automaton';
import { LINE_BREAK } from './characters';
import { parsePattern } from './parsePattern';

/** Tells whether a pattern is somewhere in a line of a text in lower case. */
export type Matcher = (text: string) => boolean;

/**
 * Makes a matcher of a regular expression. It reads each character once whatever the expression, so that none takes
 * exponential time: the sets of steps that the automaton can be in are worked out as the text needs them, and kept.
 */
export function matcherOf(expression: string): Result<Matcher, string> {
  const pattern = parsePattern(expression);
  if (!pattern.ok) {
    return pattern;
  }
  const automaton = automatonOf(pattern.value);
  if (!automaton.ok) {
    return err(automaton.error);
  }
  const places = new Places(automaton.value);
  return ok((text) => {
    let place = places.atStart();
    for (let at = 0; at < text.length; at++) {
      if (place.found) {
        return true;
      }
      const unit = text.charCodeAt(at);
      if (unit === LINE_BREAK) {
        if (place.foundAtEnd) {
          return true;
        }
        place = places.atStart();
      } else {
        place = (unit < ASCII ? place.ascii[unit] : place.others.get(unit)) ?? places.after(place, unit);
      }
    }
    return place.found || place.foundAtEnd;
  });
}

const ASCII = 128;
/** Each is some kilobytes; when there are more, they are worked out anew. */
const MOST_PLACES = 2_000;

/** All steps that the automaton may be at after some text. */
interface Place {
  readonly steps: readonly number[];
  readonly found: boolean;
  readonly foundAtEnd: boolean;
  readonly ascii: Array<Place | undefined>;
  readonly others: Map<number, Place>;
}

class Places {
  private readonly known = new Map<string, Place>();
  private start: Place | undefined;

  constructor(private readonly automaton: Automaton) {}

  /** The place at the start of a line. */
  atStart(): Place {
    this.start ??= this.placeOf([this.automaton.first], true);
    return this.start;
  }

  /** The place after one more character; a match may begin at any of them. */
  after({ steps, ascii, others }: Place, unit: number): Place {
    const next: number[] = [this.automaton.first];
    for (const index of steps) {
      const step = this.automaton.steps[index]!;
      if (step.kind === 'character' && step.fits(unit)) {
        next.push(step.next);
      }
    }
    const place = this.placeOf(next, false);
    if (unit < ASCII) {
      ascii[unit] = place;
    } else {
      others.set(unit, place);
    }
    return place;
  }

  private placeOf(from: readonly number[], isStart: boolean): Place {
    const reached = this.reach(from, isStart, false);
    const steps = [...reached].sort((one, other) => one - other);
    const name = `${isStart ? '^' : ''}${steps.join()}`;
    const known = this.known.get(name);
    if (known !== undefined) {
      return known;
    }
    if (this.known.size >= MOST_PLACES) {
      this.known.clear();
      this.start = undefined;
    }
    const place: Place = {
      steps,
      found: reached.has(0),
      foundAtEnd: this.reach(from, isStart, true).has(0),
      ascii: new Array<undefined>(ASCII).fill(undefined),
      others: new Map(),
    };
    this.known.set(name, place);
    return place;
  }

  /** Everything that is reached without reading a character. Step 0 is the end of the pattern. */
  private reach(from: readonly number[], isStart: boolean, isEnd: boolean): ReadonlySet<number> {
    const reached = new Set<number>();
    const pending = [...from];
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      if (reached.has(index)) {
        continue;
      }
      reached.add(index);
      const step = this.automaton.steps[index]!;
      if (step.kind === 'split') {
        pending.push(...step.nexts);
      } else if (step.kind === 'edge' && (step.edge === 'start' ? isStart : isEnd)) {
        pending.push(step.next);
      }
    }
    return reached;
  }
}
