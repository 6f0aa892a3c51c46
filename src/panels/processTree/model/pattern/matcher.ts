import { err, ok, type Result } from '../../../../core/result';
import { type Automaton, automatonOf } from './automaton';
import { parsePattern } from './parsePattern';

/**
 * Tells whether a pattern is somewhere in a line of a text in lower case; undefined once all texts together have cost
 * more than a search may.
 */
export type Matcher = (text: string) => boolean | undefined;

/** Steps that a search may look at: half a second of work or so. */
const MOST_WORK = 3_000_000;

/**
 * Makes a matcher of a regular expression. It reads each character once whatever the expression, so that none takes
 * exponential time: the sets of steps that the automaton can be in are worked out as the text needs them, and kept.
 * After "e.{50}" hardly any set comes twice, and each character costs as much as its set is large; therefore no more
 * than `mostWork` steps are looked at to work them out.
 */
export function matcherOf(expression: string, mostWork = MOST_WORK): Result<Matcher, string> {
  const pattern = parsePattern(expression);
  if (!pattern.ok) {
    return pattern;
  }
  const automaton = automatonOf(pattern.value);
  if (!automaton.ok) {
    return err(automaton.error);
  }
  const places = new Places(automaton.value, mostWork);
  return ok((text) => places.leadToFound(text));
}

/** Fields of a process are told apart by line breaks, which no pattern gets to see. */
const LINE_BREAK = 10;
const ASCII = 128;
/** When there are more, they are worked out anew. */
const MOST_PLACES = 500;
const UNKNOWN = -1;
/** Number of the place that is reached once the pattern was found; it is never left. */
const FOUND = -2;

/** All steps that the automaton may be at after some text. */
interface Place {
  readonly steps: readonly number[];
  readonly foundAtEnd: boolean;
  /** Where characters beyond ASCII lead. */
  readonly others: Map<number, number>;
}

class Places {
  private readonly byName = new Map<string, number>();
  private readonly places: Place[] = [];
  private start = UNKNOWN;
  /** Where each ASCII character leads from each place. */
  private readonly table = new Int32Array(MOST_PLACES * ASCII);

  constructor(
    private readonly automaton: Automaton,
    private workLeft: number
  ) {}

  leadToFound(text: string): boolean | undefined {
    const { table } = this;
    let place = this.atStart();
    for (let at = 0; at < text.length && place !== FOUND; at++) {
      const unit = text.charCodeAt(at);
      const next = unit < ASCII ? table[place * ASCII + unit]! : UNKNOWN;
      place = next === UNKNOWN ? this.after(place, unit) : next;
      if (this.workLeft < 0) {
        return undefined;
      }
    }
    return place === FOUND || this.places[place]!.foundAtEnd;
  }

  /** The place at the start of a line. */
  private atStart(): number {
    if (this.start === UNKNOWN) {
      this.start = this.placeOf([this.automaton.first], true);
    }
    return this.start;
  }

  /** The place after one more character; a match may begin at any of them, and a line break ends a line. */
  private after(from: number, unit: number): number {
    const { steps, foundAtEnd, others } = this.places[from]!;
    const known = others.get(unit);
    if (known !== undefined) {
      return known;
    }
    const count = this.places.length;
    const next = unit === LINE_BREAK ? (foundAtEnd ? FOUND : this.atStart()) : this.reading(steps, unit);
    // Where all places were forgotten on the way, the one that was left is no more.
    if (this.places.length >= count) {
      if (unit < ASCII) {
        this.table[from * ASCII + unit] = next;
      } else {
        others.set(unit, next);
      }
    }
    return next;
  }

  private reading(steps: readonly number[], unit: number): number {
    const next: number[] = [this.automaton.first];
    for (const index of steps) {
      const step = this.automaton.steps[index]!;
      if (step.kind === 'character' && step.fits(unit)) {
        next.push(step.next);
      }
    }
    return this.placeOf(next, false);
  }

  private placeOf(from: readonly number[], isStart: boolean): number {
    const reached = this.reach(from, isStart, false);
    if (reached.has(0)) {
      return FOUND;
    }
    const steps = [...reached].sort((one, other) => one - other);
    const name = `${isStart ? '^' : ''}${steps.join()}`;
    const known = this.byName.get(name);
    if (known !== undefined) {
      return known;
    }
    if (this.places.length >= MOST_PLACES) {
      this.byName.clear();
      this.places.length = 0;
      this.start = UNKNOWN;
    }
    const place = this.places.length;
    this.places.push({ steps, foundAtEnd: this.reach(from, isStart, true).has(0), others: new Map() });
    this.byName.set(name, place);
    this.table.fill(UNKNOWN, place * ASCII, (place + 1) * ASCII);
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
    this.workLeft -= reached.size;
    return reached;
  }
}
