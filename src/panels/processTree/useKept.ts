import { type ChangeKept as Change, useKeptFor } from '../shared/useKeptFor';
import { type Folding } from './model/folds';
import { type Order } from './model/order';
import { type View } from './options';

/** What somebody chose on a panel; all of it outlives refreshes, and resizes too. */
export interface Kept {
  /** Keys of processes. */
  readonly collapsed: ReadonlySet<string>;
  /** Ids of folds that were opened. */
  readonly unfolded: ReadonlySet<string>;
  /** The place of the row is only tried first: a frame may hold a key twice. */
  readonly selected: { readonly key: string; readonly row: number } | { readonly fold: string } | undefined;
  readonly detailsOpen: boolean;
  /** Undefined until somebody chooses on the panel; then the panel's options no longer decide. */
  readonly folding: Folding | undefined;
  readonly order: Order | undefined;
  readonly view: View | undefined;
  readonly query: string;
}

export type ChangeKept = Change<Kept>;

const NOTHING: Kept = {
  collapsed: new Set(),
  unfolded: new Set(),
  selected: undefined,
  detailsOpen: false,
  folding: undefined,
  order: undefined,
  view: undefined,
  query: '',
};

/** Keeps what was chosen for one tree; another tree starts afresh. No tree at all, as between two answers, changes nothing. */
export const useKept = (treeName: string | undefined): readonly [Kept, ChangeKept] => useKeptFor(treeName, NOTHING);
