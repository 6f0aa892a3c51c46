import React from 'react';
import { dateTimeFormat, type TimeZone } from '@grafana/data';
import { type TimelineStyles } from './eventTimeline.styles';
import { type Ticks } from './model/ticks';
import { tickFormat } from './model/tickFormat';
import { type View, xOf } from './model/view';

interface Props {
  readonly ticks: Ticks;
  readonly view: View;
  /** Where the plot begins, and how wide it is. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly font: number;
  readonly timeZone: TimeZone;
  readonly styles: TimelineStyles;
}

/** Round times under the lanes, in the dashboard's time zone, which is named. */
export function TimeAxis({ ticks, view, left, width, height, font, timeZone, styles }: Props) {
  const zone = dateTimeFormat(view.from, { timeZone, format: 'Z' });
  const day = (time: number): string => dateTimeFormat(time, { timeZone, format: 'YYYY-MM-DD' });
  const first = day(ticks.times[0] ?? view.from);
  const edge = font * 3;
  return (
    <div className={styles.axis} style={{ height, fontSize: font, lineHeight: `${height}px` }} aria-hidden>
      <span className={styles.zone} style={{ width: Math.max(0, left - 8) }}>
        {day(view.from)} {zone === '+00:00' ? 'UTC' : `UTC${zone}`}
      </span>
      {ticks.times.map((time, place) => {
        const x = xOf(view, width, time);
        const newDay = day(time) !== (place === 0 ? first : day(ticks.times[place - 1]!));
        return x < edge || x > width - edge ? null : (
          <span key={time} className={styles.tick} style={{ left: left + x }}>
            {dateTimeFormat(time, { timeZone, format: tickFormat(ticks.step, view.to - view.from, newDay) })}
          </span>
        );
      })}
    </div>
  );
}
