import { ENTITY_GROUPS, type EntityGroup } from '../../../core/alerts/entityGroups';
import { type Picture } from './picture';

/** Where each item begins: alerts in the middle, each sort of entity in a sector of its own, related alerts outside. */
export interface Sectors {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

const AROUND = (Object.keys(ENTITY_GROUPS) as EntityGroup[]).filter(
  (group) => group !== 'alert' && group !== 'related'
);

/** Sets the items in rows round the middle, `spacing` apart; sectors are as wide as the square root of what they hold. */
export function sectorsOf({ items, neighbours }: Picture, spacing: number): Sectors {
  const xs = new Float64Array(items.length);
  const ys = new Float64Array(items.length);
  const bySort = new Map<EntityGroup, number[]>();
  items.forEach(({ group }) => bySort.set(group, []));
  items.forEach(({ group }, item) => bySort.get(group)!.push(item));
  const members = (group: EntityGroup): readonly number[] => bySort.get(group) ?? [];
  let reach = fill(members('alert'), 0, 2 * Math.PI, 0);
  const inner = reach;
  const weight = (group: EntityGroup): number => Math.sqrt(members(group).length);
  const total = AROUND.reduce((sum, group) => sum + weight(group), 0);
  let angle = -Math.PI / 2;
  for (const group of AROUND) {
    const width = total === 0 ? 0 : (weight(group) / total) * 2 * Math.PI;
    reach = Math.max(reach, fill(members(group), angle, width, inner + spacing));
    angle += width;
  }
  const angleOf = (item: number): number => {
    const other = neighbours[item]!.find((one) => items[one]!.group !== 'related');
    return other === undefined ? 0 : Math.atan2(ys[other]!, xs[other]!);
  };
  // Beside what they share, so that few lines cross.
  const outside = [...members('related')].sort((one, other) => angleOf(one) - angleOf(other) || one - other);
  fill(outside, -Math.PI, 2 * Math.PI, reach + 1.5 * spacing);
  return { xs, ys };

  /** Fills a sector row by row from a radius outwards; gives the radius of its last row. */
  function fill(some: readonly number[], from: number, width: number, first: number): number {
    let radius = first;
    for (let start = 0; start < some.length;) {
      const room = Math.max(1, Math.floor((width * radius) / spacing));
      const row = some.slice(start, start + room);
      row.forEach((item, place) => {
        const at = from + ((place + 0.5) / row.length) * width;
        xs[item] = radius * Math.cos(at);
        ys[item] = radius * Math.sin(at);
      });
      start += row.length;
      if (start < some.length) {
        radius += spacing;
      }
    }
    return radius;
  }
}
