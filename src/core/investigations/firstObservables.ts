import { type Observable } from '../reputation/observable';
import { type Notice, warnings } from './ask';
import { counted } from './wording';

/** More than this are not looked at: a free key needs two hours for them. */
export const MOST_OBSERVABLES = 500;

/** So many observables as are looked up at most, and a notice where that is not all. */
export function firstObservables(observables: readonly Observable[]): {
  readonly observables: readonly Observable[];
  readonly notices: readonly Notice[];
} {
  const { length } = observables;
  return {
    observables: observables.slice(0, MOST_OBSERVABLES),
    notices: warnings(
      length > MOST_OBSERVABLES
        ? [`Cut at the first ${MOST_OBSERVABLES} of ${counted(length, 'observable')}. Narrow the window.`]
        : []
    ),
  };
}
