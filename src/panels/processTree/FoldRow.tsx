import React, { memo } from 'react';
import { Icon } from '@grafana/ui';
import { placedAt } from '../shared/rowPlace';
import { visibleText } from '../shared/visibleText';
import { clockTime } from '../shared/utcTime';
import { type Drawing } from './drawing';
import { type Fold } from './model/folds';
import { rowsIn } from './model/outline';
import { type TreeModel } from './model/tree';
import { INDENT, MOST_INDENTED } from './processTree.styles';
import { alertsWords, foldSize, foldWords } from './words';

interface Props {
  readonly id: string;
  readonly model: TreeModel;
  readonly drawing: Drawing;
  readonly fold: Fold;
  readonly index: number;
  readonly top: number;
  readonly indent: number;
  readonly selected: boolean;
}

/** A row that stands for many: what they are, how many, from when to when, and the alerts among them. */
export const FoldRow = memo(function FoldRow({ id, model, drawing, fold, index, top, indent, selected }: Props) {
  const { styles, columns, facts } = drawing;
  const marks = facts.marks.size === 0 ? [] : rowsIn(model, fold).flatMap((row) => facts.marks.get(row) ?? []);
  const size = foldSize(fold);
  return (
    <div
      id={id}
      role="row"
      aria-level={model.depths[fold.tops[0]!]! + 1}
      aria-rowindex={index + 1}
      aria-expanded={false}
      aria-selected={selected}
      data-fold={fold.kind}
      className={`${styles.bodyRow} ${styles.fold} ${selected ? styles.selected : ''}`}
      style={placedAt(top)}
    >
      <div role="gridcell" aria-colspan={columns.length + 1} className={styles.processCell}>
        <span className={styles.guides} style={{ width: Math.min(indent, MOST_INDENTED) * INDENT }} />
        <span className={styles.toggle} aria-hidden data-toggle>
          <Icon name="angle-right" />
        </span>
        <span className={styles.name}>{visibleText(foldWords(fold))}</span>
        {marks.length > 0 && <span className={styles.marksTag}>{alertsWords(marks)} inside</span>}
        <span className={styles.foldSize}>
          {[size, spanWords(model, fold, facts.withDate), 'Enter opens']
            .filter((part) => part !== '')
            .map((part) => `· ${part} `)}
        </span>
      </div>
    </div>
  );
});

/** From the first start of the hidden tops to the last; "" where none is known. */
function spanWords({ columns }: TreeModel, { tops }: Fold, withDate: boolean): string {
  const starts = tops.map((row) => columns.start[row] ?? null).filter((start) => start !== null);
  if (starts.length === 0) {
    return '';
  }
  const first = starts.reduce((least, start) => Math.min(least, start));
  const last = starts.reduce((most, start) => Math.max(most, start));
  const from = clockTime(first, withDate);
  return last > first ? `${from} to ${clockTime(last, withDate)} UTC` : `from ${from} UTC`;
}
