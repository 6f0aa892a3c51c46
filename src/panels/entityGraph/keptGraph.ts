import { type EntityGroup } from '../../core/alerts/entityGroups';
import { type ChangeKept } from '../shared/useKeptFor';
import { type Camera } from './model/camera';
import { type Places } from './model/layout';

/** What somebody chose on a graph; all of it outlives resizes and refreshes, also those that bring no graph. */
export interface KeptGraph {
  readonly hidden: ReadonlySet<EntityGroup>;
  /** Keys of bundles that were opened. */
  readonly opened: ReadonlySet<string>;
  /** Undefined until somebody chooses on the panel; then the panel's options no longer decide. */
  readonly byType: boolean | undefined;
  readonly search: string;
  readonly selected: string | undefined;
  readonly asList: boolean;
  /** Undefined for the one that shows everything. */
  readonly camera: Camera | undefined;
  /** Where everything stands that was ever placed. */
  readonly places: Places;
}

export type ChangeGraph = ChangeKept<KeptGraph>;

export const NOTHING_CHOSEN: KeptGraph = {
  hidden: new Set(),
  opened: new Set(),
  byType: undefined,
  search: '',
  selected: undefined,
  asList: false,
  camera: undefined,
  places: new Map(),
};
