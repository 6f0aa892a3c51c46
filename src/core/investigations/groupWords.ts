import { ENTITY_GROUPS, type EntityGroup } from '../alerts/entityGroups';
import { counted } from './wording';

/** So many of one sort, in words: "1 host", "4 files". */
export const countedGroup = (group: EntityGroup, count: number): string =>
  counted(count, ENTITY_GROUPS[group].one, ENTITY_GROUPS[group].many);

/** How many there are of each sort, in the order of the sorts. */
export function groupCounts(groups: readonly EntityGroup[]): ReadonlyMap<EntityGroup, number> {
  const counts = new Map<EntityGroup, number>();
  groups.forEach((group) => counts.set(group, (counts.get(group) ?? 0) + 1));
  return new Map(
    (Object.keys(ENTITY_GROUPS) as EntityGroup[]).flatMap((group) => {
      const count = counts.get(group);
      return count === undefined ? [] : [[group, count] as const];
    })
  );
}

/** The same in words: "2 alerts, 1 host, 4 files"; "" for nothing. */
export const groupWords = (groups: readonly EntityGroup[]): string =>
  Array.from(groupCounts(groups), ([group, count]) => countedGroup(group, count)).join(', ');
