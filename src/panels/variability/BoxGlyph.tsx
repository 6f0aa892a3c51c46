import React, { memo } from 'react';
import { type Axis, xOf } from './model/axis';
import { type Box } from './model/boxes';
import { dotsOf } from './model/dots';
import { ROW_HEIGHT, type VariabilityStyles } from './variability.styles';

interface Props {
  readonly box: Box;
  readonly axis: Axis;
  readonly width: number;
  /** Place of the chosen outlier; -1 for none. */
  readonly chosen: number;
  readonly styles: VariabilityStyles;
  readonly onOutlier: (outlier: number) => void;
}

const HALF = 7;
const DOT = 4;
const APART = 2 * DOT + 1;
const MIDDLE = ROW_HEIGHT / 2;

/** Whiskers, box, median and outliers; numbers that are all the same are a tick, not a box. */
export const BoxGlyph = memo(function BoxGlyph({ box, axis, width, chosen, styles, onOutlier }: Props) {
  const x = (value: number): number => xOf(axis, width, value);
  const [low, q1, median, q3, high] = [box.low, box.q1, box.median, box.q3, box.high].map(x) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const dots = dotsOf(box, axis, width, APART);
  return (
    <svg width={width} height={ROW_HEIGHT} className={styles.plot} aria-hidden>
      {axis.ticks.map((tick) => (
        <line key={tick} x1={x(tick)} x2={x(tick)} y1={0} y2={ROW_HEIGHT} className={styles.gridLine} />
      ))}
      {box.low !== box.high && (
        <g className={styles.whisker}>
          <line x1={low} x2={q1} y1={MIDDLE} y2={MIDDLE} />
          <line x1={q3} x2={high} y1={MIDDLE} y2={MIDDLE} />
          <line x1={low} x2={low} y1={MIDDLE - 4} y2={MIDDLE + 4} />
          <line x1={high} x2={high} y1={MIDDLE - 4} y2={MIDDLE + 4} />
        </g>
      )}
      {box.q1 !== box.q3 && (
        <rect
          x={q1}
          y={MIDDLE - HALF}
          width={Math.max(1, q3 - q1)}
          height={2 * HALF}
          className={box.subgroup === 'system' ? styles.systemBox : styles.box}
        />
      )}
      <line x1={median} x2={median} y1={MIDDLE - HALF} y2={MIDDLE + HALF} className={styles.median} />
      {dots.map(({ x: at, first, last }) => (
        <g key={first} onClick={() => onOutlier(first)} data-outlier={first}>
          {/* A larger target than the dot itself. */}
          <circle cx={at} cy={MIDDLE} r={12} fill="transparent" />
          <circle cx={at} cy={MIDDLE} r={last > first ? DOT + 1 : DOT} className={styles.dot} />
          {chosen >= first && chosen <= last && <circle cx={at} cy={MIDDLE} r={DOT + 4} className={styles.ring} />}
        </g>
      ))}
    </svg>
  );
});
