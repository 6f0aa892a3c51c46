import { useMemo } from 'react';
import { dateTimeForTimeZone, type TimeZone } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import { type Scene } from './draw';
import { timelineColours } from './glyphs';
import { type Band } from './model/band';
import { type Reference } from './model/references';
import { layOutRows } from './model/rows';
import { type Ticks, ticksOf } from './model/ticks';
import { type View } from './model/view';
import { type TimelineSizes } from './sizes';

interface Given {
  readonly bands: readonly Band[];
  readonly references: readonly Reference[];
  readonly view: View;
  /** Of the whole plot, names and axis included. */
  readonly width: number;
  readonly height: number;
  readonly sizes: TimelineSizes;
  readonly timeZone: TimeZone;
}

/** Where the parts of the plot are, in pixels, and what is drawn on the lanes. */
export interface PlotLayout extends Pick<Scene, 'rows'> {
  /** Where the lanes begin, right of their names, and how wide they are. */
  readonly left: number;
  readonly width: number;
  /** Height of the flags above the lanes, and of what is seen of the lanes at once. */
  readonly flags: number;
  readonly high: number;
  readonly ticks: Ticks;
  readonly scene: Scene;
}

/** Lays the plot out, anew where something changed that it depends on. */
export function usePlotLayout({ bands, references, view, sizes, timeZone, ...whole }: Given): PlotLayout {
  const theme = useTheme2();
  const left = Math.round(Math.min(sizes.labels, whole.width * 0.3));
  const width = Math.max(1, whole.width - left);
  const flags = references.length > 0 ? Math.round(sizes.font * 1.6) : 0;
  const high = Math.max(0, whole.height - flags - sizes.axis);
  const rows = useMemo(() => layOutRows(bands, high, sizes), [bands, high, sizes]);
  const offset = dateTimeForTimeZone(timeZone, view.from).utcOffset() * 60_000;
  const ticks = useMemo(() => ticksOf(view, width / (sizes.font * 8), offset), [view, width, sizes, offset]);
  const scene = useMemo<Scene>(
    () => ({
      rows,
      view,
      width,
      height: Math.max(high, rows.height),
      ticks: ticks.times,
      references,
      colours: timelineColours(theme),
      sizes,
      fontFamily: theme.typography.fontFamily,
    }),
    [rows, view, width, high, ticks, references, theme, sizes]
  );
  return { left, width, flags, high, rows, ticks, scene };
}
