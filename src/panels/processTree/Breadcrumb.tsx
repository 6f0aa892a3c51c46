import React from 'react';
import { visibleText } from '../shared/visibleText';
import { ancestorsOf, type TreeModel } from './model/tree';
import { type TreeStyles } from './processTree.styles';
import { pidWords } from './words';

interface Props {
  readonly model: TreeModel;
  /** Selected row; below 0 for none. */
  readonly row: number;
  readonly styles: TreeStyles;
  readonly onSelect: (row: number) => void;
}

/** Of many ancestors these are named: the first ones, and the last. */
const FIRST = 2;
const LAST = 4;

/** Who is above the selected process, from the root down: what the tree cannot show where it is deep. */
export function Breadcrumb({ model, row, styles, onSelect }: Props) {
  const above = row < 0 ? [] : ancestorsOf(model, row);
  const beyond = above.length - FIRST - LAST;
  // One that is left out takes as much room as its name.
  const omitted = beyond > 1 ? beyond : 0;
  const name = (each: number): string => visibleText(model.columns.processName[each]!) || '(no name)';
  return (
    <nav className={styles.breadcrumb} aria-label="Ancestors of the selected process">
      {above.map((ancestor, at) => {
        if (omitted > 0 && at > FIRST && at < FIRST + omitted) {
          return null;
        }
        return omitted > 0 && at === FIRST ? (
          <span key="omitted">{`› … ${omitted.toLocaleString('en-US')} more …`}</span>
        ) : (
          <span key={ancestor}>
            {at > 0 && '› '}
            <button
              type="button"
              className={styles.crumb}
              title={`PID ${pidWords(model.columns.pid[ancestor] ?? null)}`}
              onClick={() => onSelect(ancestor)}
            >
              {name(ancestor)}
            </button>
          </span>
        );
      })}
      {row >= 0 && (
        <span>
          {above.length > 0 && '› '}
          <strong>{name(row)}</strong>
          {` at level ${(above.length + 1).toLocaleString('en-US')}`}
        </span>
      )}
    </nav>
  );
}
