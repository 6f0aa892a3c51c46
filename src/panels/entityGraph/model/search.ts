import { type GraphModel } from './graph';

/**
 * Places of the nodes in whose texts every word of a search stands, without case: those whose names hold them before
 * those that only mention them. None for an empty search.
 */
export function searchNodes(
  { nodes }: GraphModel,
  propertiesOf: (row: number) => string,
  search: string
): readonly number[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return [];
  }
  const holds = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const named: number[] = [];
  const mentioning: number[] = [];
  nodes.forEach(({ title, kind, stat, row }, place) => {
    if (holds(title)) {
      named.push(place);
    } else if (holds(`${title}\n${kind}\n${stat}\n${propertiesOf(row)}`)) {
      mentioning.push(place);
    }
  });
  return [...named, ...mentioning];
}
