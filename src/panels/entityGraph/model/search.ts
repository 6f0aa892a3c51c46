import { type GraphModel } from './graph';

/** Places of the nodes in whose texts every word of a search stands, without case; none for an empty search. */
export function searchNodes(
  { nodes }: GraphModel,
  propertiesOf: (row: number) => string,
  search: string
): readonly number[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0
    ? []
    : nodes.flatMap(({ title, kind, stat, row }, place) => {
        const text = `${title}\n${kind}\n${stat}\n${propertiesOf(row)}`.toLowerCase();
        return words.every((word) => text.includes(word)) ? [place] : [];
      });
}
