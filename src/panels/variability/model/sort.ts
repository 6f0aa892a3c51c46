import { type Box } from './boxes';

export const SORTS = ['spread', 'name', 'count'] as const;
export type Sort = (typeof SORTS)[number];

/** The orders by their names for people. */
export const SORT_CHOICES: ReadonlyArray<{ readonly value: Sort; readonly label: string }> = [
  { value: 'spread', label: 'Spread' },
  { value: 'name', label: 'Name' },
  { value: 'count', label: 'Count' },
];

/** Orders boxes; those of one process stay together, and the first of them says where. */
export function sortBoxes(boxes: readonly Box[], sort: Sort): readonly Box[] {
  const compare = COMPARE[sort];
  const firsts = new Map<string, Box>();
  boxes.forEach((box) => {
    const first = firsts.get(box.group);
    if (first === undefined || compare(box, first) < 0) {
      firsts.set(box.group, box);
    }
  });
  return [...boxes].sort(
    (one, other) =>
      compare(firsts.get(one.group)!, firsts.get(other.group)!) ||
      byText(one.group, other.group) ||
      byText(one.subgroup, other.subgroup) ||
      one.row - other.row
  );
}

const byText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

const COMPARE: Readonly<Record<Sort, (one: Box, other: Box) => number>> = {
  // The box first; of two as narrow, the one whose furthest numbers are further apart.
  spread: (one, other) => other.q3 - other.q1 - (one.q3 - one.q1) || other.max - other.min - (one.max - one.min),
  name: (one, other) => byText(one.group.toLowerCase(), other.group.toLowerCase()),
  count: (one, other) => other.n - one.n,
};
