import { useState } from 'react';

/** The same list for as long as its items are the same: answers come as new lists of old frames while others load. */
export function useSameItems<T>(items: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(items);
  if (kept === items || (kept.length === items.length && kept.every((item, at) => item === items[at]))) {
    return kept;
  }
  setKept(items);
  return items;
}
