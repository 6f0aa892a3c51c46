import { bodyRadius } from './layout';

const SMALLEST = 2;
const LARGEST = 30;
/** Of the way to the next item, how much a mark takes. */
const SHARE = 0.8;
/** Edge of a mark where the picture has its own size. */
const USUAL = 22;

/**
 * The edge of a mark in pixels. Marks grow slower than distances when somebody zooms in; seen from afar, those of very
 * many items are no larger than what parts them, or nothing could be seen between them.
 */
export function markSize(scale: number, items: number): number {
  const apart = 2 * bodyRadius(items) * scale;
  return Math.round(Math.min(LARGEST, Math.max(SMALLEST, Math.min(USUAL * Math.pow(scale, 0.6), SHARE * apart))));
}
