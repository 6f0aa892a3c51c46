import { useDeferredValue, useMemo, useState } from 'react';
import { findProcesses, type Found, nextFound, NOTHING_FOUND, searchTexts } from './model/search';
import { type TreeModel } from './model/tree';
import { type ChangeKept } from './useKept';

export interface Search {
  readonly query: string;
  readonly found: Found;
  /** For each row whether it was found; by row. */
  readonly isFound: Uint8Array;
  readonly setQuery: (query: string) => void;
  /** Gets ready to search, so that the first letter need not wait for it. */
  readonly prepare: () => void;
  /** The next row found below a row, or above it; -1 for none. */
  readonly next: (from: number, step: 1 | -1) => number;
}

/** Searches a tree, and follows the query while it is typed. */
export function useSearch(model: TreeModel, query: string, change: ChangeKept): Search {
  const [isReady, setReady] = useState(false);
  const { columns, length } = model;
  const isAsked = query !== '';
  const texts = useMemo(
    () => (isReady || isAsked ? searchTexts({ columns, length }) : []),
    [columns, length, isReady, isAsked]
  );
  const sought = useDeferredValue(query);
  const found = useMemo(
    () => (texts.length === 0 ? NOTHING_FOUND : findProcesses(model, texts, sought)),
    [model, texts, sought]
  );
  const isFound = useMemo(() => {
    const flags = new Uint8Array(length);
    found.rows.forEach((row) => (flags[row] = 1));
    return flags;
  }, [found, length]);
  return {
    query,
    found,
    isFound,
    setQuery: (next) => change(() => ({ query: next })),
    prepare: () => setReady(true),
    next(from, step) {
      // Enter may come before the page has caught up with the typing.
      const { rows } = sought === query ? found : findProcesses(model, texts, query);
      return rows[nextFound(rows, model, from, step)] ?? -1;
    },
  };
}
