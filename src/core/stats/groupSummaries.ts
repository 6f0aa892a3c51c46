import { boxSummary, type BoxSummary } from './boxSummary';

/** The summary of the items that agree in some properties; `outliers` are positions among all items. */
export interface GroupSummary extends BoxSummary {
  /** The properties, in the order asked for. */
  readonly key: readonly string[];
}

/** Sums up a number of each item, group by group; groups are sorted by their keys, upper case before lower case. */
export function groupSummaries<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => number,
  keyOf: (item: Item) => readonly string[]
): readonly GroupSummary[] {
  const groups = new Map<string, { readonly key: readonly string[]; readonly rows: number[] }>();
  items.forEach((item, row) => {
    const key = keyOf(item);
    const name = JSON.stringify(key);
    const group = groups.get(name);
    if (group === undefined) {
      groups.set(name, { key, rows: [row] });
    } else {
      group.rows.push(row);
    }
  });
  return [...groups.values()]
    .sort((one, other) => compareKeys(one.key, other.key))
    .map(({ key, rows }) => {
      const { outliers, ...box } = boxSummary(rows.map((row) => valueOf(items[row]!)));
      return { key, ...box, outliers: outliers.map((at) => rows[at]!) };
    });
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : one[at]! < other[at]! ? -1 : 1;
}
