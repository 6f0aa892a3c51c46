import React from 'react';
import { Button } from '@grafana/ui';
import { counted } from '../shared/counted';
import { visibleText } from '../shared/visibleText';
import { type TreeStyles } from './processTree.styles';

interface Props {
  /** What was found, in a sentence. */
  readonly summary: string;
  /** What happened last, for screen readers too. */
  readonly announcement: string;
  /** What the data leaves out, in sentences; "" for nothing. */
  readonly cut: string;
  /** Rows hidden in folds, and in how many. */
  readonly folded: { readonly rows: number; readonly folds: number };
  /** Whether the path to the alert was asked for, and there is none. */
  readonly pathless: boolean;
  /** Rows that folding the repeats would hide; 0 where it is not worth while. */
  readonly foldable: number;
  /** Processes that ran outside the dashboard's time range. */
  readonly outside: number;
  /** Processes that other alerts are about. */
  readonly alerted: number;
  readonly styles: TreeStyles;
  readonly onFold: () => void;
  readonly onUnfold: () => void;
  readonly onNextAlert: () => void;
}

/** The answer in words, and what is not in the picture. */
export function StatusStrip(props: Props) {
  const {
    summary,
    announcement,
    cut,
    folded,
    pathless,
    foldable,
    outside,
    alerted,
    styles,
    onFold,
    onUnfold,
    onNextAlert,
  } = props;
  return (
    <>
      <div className={styles.summary} role="status" title={visibleText(summary)}>
        {announcement !== '' && <strong>{announcement} </strong>}
        {visibleText(summary)}
      </div>
      {cut !== '' && (
        <div className={styles.cut} title={visibleText(cut)}>
          {visibleText(cut)}
        </div>
      )}
      {alerted > 0 && (
        <Button
          size="sm"
          variant="secondary"
          fill="text"
          className={styles.warning}
          tooltip="To the next (a)"
          onClick={onNextAlert}
        >
          {counted(alerted, 'process', 'processes')} with other alerts
        </Button>
      )}
      {outside > 0 && (
        <div className={styles.note} title="They ran before or after the dashboard's time range, and are dimmed">
          {counted(outside, 'process', 'processes')} outside the range
        </div>
      )}
      {pathless && <div className={styles.note}>No process here is the alert’s: nothing is folded</div>}
      {folded.rows > 0 && (
        <Button size="sm" variant="secondary" fill="text" tooltip="Open all of them (f)" onClick={onUnfold}>
          {counted(folded.rows, 'process', 'processes')} in {counted(folded.folds, 'fold')}
        </Button>
      )}
      {foldable > 0 && (
        <Button
          size="sm"
          variant="secondary"
          fill="text"
          tooltip="Nothing is lost: a click opens them again (f)"
          onClick={onFold}
        >
          Fold {foldable.toLocaleString('en-US')} repeats
        </Button>
      )}
    </>
  );
}
