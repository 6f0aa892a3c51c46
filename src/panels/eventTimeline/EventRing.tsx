import React from 'react';
import { type LaneRow } from './model/rows';
import { type View, xOf } from './model/view';

interface Props {
  readonly row: LaneRow;
  /** Place of the event in its lane. */
  readonly at: number;
  readonly view: View;
  /** Where the lanes begin, and how wide they are. */
  readonly left: number;
  readonly width: number;
  /** Size of the event's mark. */
  readonly mark: number;
  readonly className: string;
}

/** A ring round an event, while that is in view. */
export function EventRing({ row: { lane, top, height }, at, view, left, width, mark, className }: Props) {
  const size = mark * 1.9;
  const x = xOf(view, width, lane.starts[at]!);
  return x < 0 || x > width ? null : (
    <div
      className={className}
      style={{ left: left + x - size / 2, top: top + (height - size) / 2, width: size, height: size }}
    />
  );
}
