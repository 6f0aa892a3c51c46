import React, { memo } from 'react';
import { placedAt } from '../shared/rowPlace';
import { visibleText } from '../shared/visibleText';
import { BoxGlyph } from './BoxGlyph';
import { type Cursor } from './gridKeys';
import { type Axis } from './model/axis';
import { type Box } from './model/boxes';
import { ROOM } from './model/columnWidths';
import { type VariabilityStyles } from './variability.styles';
import { boxWords, outlierWords, sessionWords } from './words';

interface Props {
  readonly id: string;
  readonly box: Box;
  /** Among all boxes. */
  readonly place: number;
  readonly top: number;
  readonly columns: string;
  readonly axis: Axis;
  readonly width: number;
  readonly hasSessions: boolean;
  /** Place of the chosen outlier, -1 for the box itself; undefined where another row is chosen. */
  readonly chosen: number | undefined;
  readonly styles: VariabilityStyles;
  readonly onChoose: (place: Cursor) => void;
  readonly onOpen: (place: Cursor) => void;
}

/** One process, or its processes of one sort of session. */
export const BoxRow = memo(function BoxRow(props: Props) {
  const { box, place, chosen, styles, onChoose, onOpen } = props;
  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={chosen !== undefined}
      data-place={place}
      className={`${styles.row} ${styles.bodyRow} ${chosen === undefined ? '' : styles.selected}`}
      style={{ gridTemplateColumns: props.columns, ...placedAt(props.top) }}
      onClick={(event) => {
        // A dot of the row tells itself which outlier it is.
        if (!(event.target instanceof Element && event.target.closest('[data-outlier]') !== null)) {
          onChoose({ at: place, outlier: -1 });
        }
      }}
      onDoubleClick={() => onOpen({ at: place, outlier: chosen ?? -1 })}
    >
      <div role="gridcell" className={styles.text} title={visibleText(box.group)}>
        {visibleText(box.group) || '(no name)'}
      </div>
      {props.hasSessions && (
        <div role="gridcell" className={styles.text}>
          {visibleText(sessionWords(box.subgroup))}
        </div>
      )}
      <div role="gridcell" className={styles.number}>
        {box.n.toLocaleString('en-US')}
      </div>
      <div role="gridcell" style={{ padding: `0 ${ROOM}px`, position: 'relative' }}>
        <span className={styles.hidden}>{boxWords(box)}</span>
        <BoxGlyph
          box={box}
          axis={props.axis}
          width={props.width}
          chosen={chosen ?? -1}
          styles={styles}
          onOutlier={(outlier) => onChoose({ at: place, outlier })}
        />
      </div>
      <div role="gridcell" className={styles.number}>
        {box.outlierCount > 0 && box.outlierCount.toLocaleString('en-US')}
        <span className={styles.hidden}>{box.outlierCount > 0 ? ` ${outlierWords(box)}` : 'no outliers'}</span>
      </div>
    </div>
  );
});
