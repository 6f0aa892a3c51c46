import { err, ok, type Result } from '../../../../core/result';
import { type Characters, type Pattern } from './pattern';

/** A step of a nondeterministic automaton; numbers are places in the list of steps. */
export type Step =
  | { readonly kind: 'character'; readonly fits: Characters; readonly next: number }
  | { readonly kind: 'split'; readonly nexts: readonly number[] }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end'; readonly next: number }
  | { readonly kind: 'found' };

export interface Automaton {
  readonly steps: readonly Step[];
  readonly first: number;
}

const MOST_STEPS = 5_000;

/** Builds the automaton that finds a pattern (K. Thompson, "Regular Expression Search Algorithm", CACM 11(6), 1968). */
export function automatonOf(pattern: Pattern): Result<Automaton, string> {
  const steps: Step[] = [{ kind: 'found' }];
  const add = (step: Step): number => {
    if (steps.length > MOST_STEPS) {
      throw new TooLarge();
    }
    return steps.push(step) - 1;
  };
  /** Adds a pattern after which `next` comes, and gives where it begins. */
  const build = (part: Pattern, next: number): number => {
    switch (part.kind) {
      case 'character':
        return add({ kind: 'character', fits: part.fits, next });
      case 'edge':
        return add({ kind: 'edge', edge: part.edge, next });
      case 'sequence':
        return part.parts.reduceRight((after, each) => build(each, after), next);
      case 'choice':
        return add({ kind: 'split', nexts: part.options.map((option) => build(option, next)) });
      case 'repeat':
        return repeat(part.part, part.least, part.most, next);
    }
  };
  const repeat = (part: Pattern, least: number, most: number, next: number): number => {
    let after = next;
    if (most === Infinity) {
      const nexts: number[] = [next];
      after = add({ kind: 'split', nexts });
      nexts.push(build(part, after));
    } else {
      for (let optional = least; optional < most; optional++) {
        after = add({ kind: 'split', nexts: [build(part, after), next] });
      }
    }
    for (let turn = 0; turn < least; turn++) {
      const before = after;
      after = build(part, before);
      if (after === before) {
        // What reads nothing adds no step: without this, such groups one in another would turn without end.
        break;
      }
    }
    return after;
  };
  try {
    return ok({ steps, first: build(pattern, 0) });
  } catch (error) {
    if (error instanceof TooLarge) {
      return err('The expression repeats too much.');
    }
    throw error;
  }
}

class TooLarge extends Error {}
