import React from 'react';
import { clockTime } from '../shared/utcTime';
import { visibleText } from '../shared/visibleText';
import { type TimelineStyles } from './eventTimeline.styles';
import { type Reference } from './model/references';
import { type View, xOf } from './model/view';

interface Props {
  readonly references: readonly Reference[];
  readonly view: View;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly font: number;
  readonly styles: TimelineStyles;
}

/** Stands for a name that has no room; the name is what the pointer and screen readers find there. */
const TICK = '▾';

/**
 * What the lines through the lanes are: the alert with its time, and annotations. A name that would overlap another
 * gives way to a tick.
 */
export function ReferenceFlags({ references, view, left, width, height, font, styles }: Props) {
  const flags: Array<{
    readonly reference: Reference;
    readonly from: number;
    readonly text: string;
    readonly shown: string;
  }> = [];
  const ends: Array<readonly [number, number]> = [];
  const inView = references.filter(({ time }) => time >= view.from && time <= view.to);
  // The alert's own name comes first, so that no annotation takes its place.
  for (const reference of [...inView].sort((one, other) => one.kind.localeCompare(other.kind))) {
    const text =
      reference.kind === 'alert' ? `${reference.text} ${clockTime(reference.time, false)} UTC` : reference.text;
    const wide = Math.min(240, text.length * font * 0.62 + 10);
    const from = Math.min(Math.max(0, xOf(view, width, reference.time) - wide / 2), Math.max(0, width - wide));
    if (ends.every(([start, end]) => from >= end || from + wide <= start)) {
      ends.push([from, from + wide]);
      flags.push({ reference, from, text, shown: visibleText(text) });
    } else {
      flags.push({ reference, from: xOf(view, width, reference.time) - font / 2, text, shown: TICK });
    }
  }
  return (
    <div className={styles.flags} style={{ height, fontSize: font }}>
      {flags.map(({ reference, from, text, shown }, index) => (
        <span
          key={`${reference.kind} ${reference.time} ${index}`}
          className={shown === TICK ? styles.flagTick : reference.kind === 'alert' ? styles.flag : styles.note}
          style={{ left: left + from, lineHeight: `${height - 2}px` }}
          title={visibleText(text)}
          aria-label={visibleText(text)}
          role="img"
        >
          {shown}
        </span>
      ))}
    </div>
  );
}
