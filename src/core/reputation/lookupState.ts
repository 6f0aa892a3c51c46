import { type LookupAnswer } from './answer';
import { type RelationAnswers } from './relations';

/** How far the look-up of one object is. */
export type LookupState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly answer: LookupAnswer; readonly relations: RelationAnswers }
  /** This one could not be looked up. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** It was not asked about, because nothing can be asked now. */
  | { readonly kind: 'stopped'; readonly reason: string };

export const WAITING: LookupState = { kind: 'waiting' };

/** How far all look-ups of a question are. */
export interface LookupProgress {
  /** By path, as `pathOf` gives it; a path that is missing waits. */
  readonly states: ReadonlyMap<string, LookupState>;
  /** How long the rest takes at least, in milliseconds. */
  readonly left: number;
}
