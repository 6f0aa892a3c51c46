import { type Box } from './boxes';

/** Widths of the columns of the grid, in pixels. */
export interface ColumnWidths {
  readonly names: number;
  /** 0 where sessions are not told apart. */
  readonly sessions: number;
  readonly count: number;
  readonly outliers: number;
  /** Of the plot alone. */
  readonly plot: number;
}

/** Pixels on both sides of the plot, for marks at its ends. */
export const ROOM = 14;

/** About the width of a letter, and what stands round a text. */
const LETTER = 7;
const PADDING = 17;
/** Of the scroll bar. */
const BAR = 16;
/** Below this width names give way to the plot. */
const NARROW = 480;
const LEAST = { names: 70, sessions: 66, count: 54, outliers: 68, plot: 40 } as const;
const MOST_NAMES = 220;

/** As wide as what stands in them: the rest is the plot's, and of that names take no more than their share. */
export function columnWidths(width: number, boxes: readonly Box[]): ColumnWidths {
  const share = Math.min(MOST_NAMES, width * (width < NARROW ? 0.3 : 0.28));
  const widthOf = (letters: number): number => Math.ceil(letters * LETTER + PADDING);
  const greatest = (of: (box: Box) => number): number => boxes.reduce((most, box) => Math.max(most, of(box)), 0);
  // The greatest number is the longest; to write out all of them would take longer than to draw them.
  const widthOfNumbers = (of: (box: Box) => number): number => widthOf(greatest(of).toLocaleString('en-US').length);
  const names = Math.round(Math.min(share, Math.max(LEAST.names, widthOf(greatest(({ group }) => group.length)))));
  const sessions = boxes.some(({ subgroup }) => subgroup !== '') ? LEAST.sessions : 0;
  const count = Math.max(
    LEAST.count,
    widthOfNumbers(({ n }) => n)
  );
  const outliers = Math.max(
    LEAST.outliers,
    widthOfNumbers(({ outlierCount }) => outlierCount)
  );
  const plot = Math.max(LEAST.plot, width - names - sessions - count - outliers - 2 * ROOM - BAR);
  return { names, sessions, count, outliers, plot };
}
