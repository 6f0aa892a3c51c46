import { type RowSizes } from './model/rows';
import { type TimelineOptions } from './options';

/** Every measure of the picture in pixels. */
export interface TimelineSizes extends RowSizes {
  /** Of the mark of one event. */
  readonly mark: number;
  readonly font: number;
  /** Of counts and initials beside marks. */
  readonly smallFont: number;
  readonly axis: number;
  /** Most width of the names of lanes. */
  readonly labels: number;
}

export const SIZES: Readonly<Record<TimelineOptions['size'], TimelineSizes>> = {
  desk: { head: 20, leastLane: 18, mostLane: 28, mark: 9, font: 12, smallFont: 11, axis: 20, labels: 240 },
  wall: { head: 38, leastLane: 38, mostLane: 72, mark: 18, font: 24, smallFont: 24, axis: 36, labels: 480 },
};

/** Of the shape that a bar bears, where an event has a mark of some size. */
export const smallShape = (mark: number): number => Math.round(mark * 0.6);
