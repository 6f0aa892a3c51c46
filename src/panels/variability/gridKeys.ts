import { type Box } from './model/boxes';

/** A box, and one of its outliers; -1 for the box itself. */
export interface Cursor {
  readonly at: number;
  readonly outlier: number;
}

/**
 * Where a key leads: up and down between boxes, left and right through the outliers of one, which begin and end with
 * the box itself. Undefined for other keys.
 */
export function moveCursor(
  key: string,
  { at, outlier }: Cursor,
  boxes: readonly Box[],
  page: number
): Cursor | undefined {
  const row = (to: number): Cursor => ({ at: Math.min(boxes.length - 1, Math.max(0, to)), outlier: -1 });
  const last = (boxes[at]?.outliers.length ?? 0) - 1;
  switch (key) {
    case 'ArrowDown':
      return row(at + 1);
    case 'ArrowUp':
      return row(at - 1);
    case 'PageDown':
      return row(at + page);
    case 'PageUp':
      return row(at - page);
    case 'Home':
      return row(0);
    case 'End':
      return row(boxes.length - 1);
    case 'ArrowRight':
      return { at, outlier: outlier === last ? -1 : outlier + 1 };
    case 'ArrowLeft':
      return { at, outlier: outlier === -1 ? last : outlier - 1 };
    default:
      return undefined;
  }
}
