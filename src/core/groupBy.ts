/** Items by their keys; keys in the order of their first items, the items of a key in their own order. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item, at: number) => Key
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  items.forEach((item, at) => {
    const key = keyOf(item, at);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [item]);
    } else {
      group.push(item);
    }
  });
  return groups;
}
