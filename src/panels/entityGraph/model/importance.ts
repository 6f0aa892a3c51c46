import { type EntityGroup } from '../../../core/alerts/entityGroups';
import { type Picture } from './picture';

/** Who did it, where, and by what: what an analyst looks for first after the alerts. */
const ACTORS: readonly EntityGroup[] = ['process', 'host', 'account'];

/** How much a sort of items matters: 0 for alerts, 1 for hosts, accounts and processes, 2 for all others. */
export const rankOf = (group: EntityGroup): 0 | 1 | 2 => (group === 'alert' ? 0 : ACTORS.includes(group) ? 1 : 2);

/** The items of a picture from the most important on: by the rank of their sorts, then the most joined first. */
export function byImportance({ items, neighbours }: Picture): readonly number[] {
  const ranks = items.map(({ group }) => rankOf(group));
  return items
    .map((_, item) => item)
    .sort(
      (one, other) => ranks[one]! - ranks[other]! || neighbours[other]!.length - neighbours[one]!.length || one - other
    );
}
