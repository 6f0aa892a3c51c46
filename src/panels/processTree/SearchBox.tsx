import React, { type KeyboardEvent, type RefObject } from 'react';
import { IconButton } from '@grafana/ui';
import { counted } from '../shared/counted';
import { takeKey } from '../shared/takeKey';
import { type TreeStyles } from './processTree.styles';
import { type Search } from './useSearch';

interface Props {
  readonly search: Search;
  /** Selected row; below 0 for none. */
  readonly row: number;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly styles: TreeStyles;
  readonly onStep: (step: 1 | -1) => void;
  /** The search is over: the tree has the keyboard again. */
  readonly onLeave: () => void;
}

/** The search of the tree: Enter and Shift+Enter go to the next and the previous match, Escape ends it. */
export function SearchBox({ search, row, input, styles, onStep, onLeave }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      takeKey(event);
      onStep(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      takeKey(event);
      search.setQuery('');
      onLeave();
    }
  };
  return (
    <div className={styles.search} role="search">
      <input
        ref={input}
        type="text"
        className={styles.searchInput}
        value={search.query}
        placeholder="Search: text, PID or /regex/"
        aria-label="Search processes"
        aria-keyshortcuts="/"
        spellCheck={false}
        onFocus={search.prepare}
        onChange={({ currentTarget }) => search.setQuery(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={styles.searchCount} role="status" aria-label="Matches">
        {matchWords(search, row)}
      </span>
      {search.query !== '' && (
        <>
          <IconButton
            name="angle-up"
            aria-label="Previous match"
            tooltip="Previous match (N)"
            onClick={() => onStep(-1)}
          />
          <IconButton name="angle-down" aria-label="Next match" tooltip="Next match (n)" onClick={() => onStep(1)} />
        </>
      )}
    </div>
  );
}

function matchWords({ query, found }: Search, row: number): string {
  if (query.trim() === '' || found.problem !== '') {
    return found.problem;
  }
  const at = found.rows.indexOf(row);
  const count = counted(found.rows.length, 'match', 'matches');
  return at < 0 ? count : `${(at + 1).toLocaleString('en-US')} of ${count}`;
}
