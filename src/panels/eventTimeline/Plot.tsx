import React, { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { type DataFrame, type TimeZone } from '@grafana/data';
import { visibleText } from '../shared/visibleText';
import { answerKey } from './answerKey';
import { EventCard } from './EventCard';
import { EventRing } from './EventRing';
import { type TimelineStyles } from './eventTimeline.styles';
import { type Band } from './model/band';
import { crowdOf, eventAt } from './model/find';
import { type Reference } from './model/references';
import { brushed, moved, revealing, timeOf, type View, xOf, zoomed } from './model/view';
import { type Cursor } from './model/walk';
import { ReferenceFlags } from './ReferenceFlags';
import { RowLabels } from './RowLabels';
import { type TimelineSizes } from './sizes';
import { spokenEvent } from './spokenEvent';
import { TimeAxis } from './TimeAxis';
import { TimelineCanvas } from './TimelineCanvas';
import { type KeptTimeline } from './useKeptTimeline';
import { usePlotLayout } from './usePlotLayout';
import { usePlotPointer } from './usePlotPointer';
import { useSelection } from './useSelection';
import { useSharedCrosshair } from './useSharedCrosshair';

interface Props {
  readonly bands: ReadonlyArray<Band<DataFrame>>;
  readonly titles: readonly string[];
  readonly references: readonly Reference[];
  readonly summary: string;
  readonly view: View;
  readonly kept: KeptTimeline;
  readonly width: number;
  readonly height: number;
  readonly sizes: TimelineSizes;
  readonly timeZone: TimeZone;
  readonly styles: TimelineStyles;
  readonly onView: (change: (view: View) => View) => void;
  readonly onBrush: (view: View) => void;
  readonly onUndo: () => void;
  /** Makes what is shown the dashboard's time range; false where it is. */
  readonly onRange: () => boolean;
  /** Goes where an event leads. */
  readonly onOpen: (band: number, event: number) => boolean;
}

/** Where the pointer is: in pixels from the upper left corner of the lanes, and on the page. */
interface Pointer {
  readonly x: number;
  readonly y: number;
  readonly onPage: { readonly x: number; readonly y: number };
}

/** The picture: lanes with their names, the axis, and everything that pointer and keyboard do to them. */
export function Plot(props: Props) {
  const { bands, titles, references, view, sizes, timeZone, styles, onView, onBrush, onUndo, onOpen } = props;
  const element = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const crosshair = useRef<HTMLDivElement>(null);
  const [pointer, setPointer] = useState<Pointer>();

  const layout = usePlotLayout(props);
  const { left, width, rows, high } = layout;
  const selection = useSelection(bands, rows.lanes, props.kept.chosen, props.kept.setChosen);

  const showCrosshair = useCallback(
    (time: number | undefined): void => {
      if (crosshair.current !== null) {
        const x = time === undefined ? -1 : xOf(view, width, time);
        crosshair.current.style.display = x < 0 || x > width ? 'none' : '';
        crosshair.current.style.transform = `translateX(${left + x}px)`;
      }
    },
    [view, width, left]
  );
  const tellCrosshair = useSharedCrosshair(showCrosshair);

  const pointOf = (x: number, clientY: number): { readonly x: number; readonly y: number } => {
    const { top, bottom } = scroller.current!.getBoundingClientRect();
    return { x, y: clientY > bottom ? -1 : clientY - top + scroller.current!.scrollTop };
  };
  const under = (point: { readonly x: number; readonly y: number }): Cursor | undefined =>
    eventAt(rows.lanes, view, width, point, sizes.mark);
  const crowd = ({ row, at }: Cursor): number => crowdOf(rows.lanes[row]!.lane, view, width, at, sizes.mark / 2);
  const select = (cursor: Cursor | undefined): void => {
    const lane = cursor === undefined ? undefined : rows.lanes[cursor.row]!;
    selection.select(lane === undefined ? undefined : { band: lane.band, event: lane.lane.events[cursor!.at]! });
  };

  const drag = usePlotPointer({
    element,
    left,
    onHover(x, { clientX, clientY }) {
      const inside = x >= 0;
      const time = inside ? timeOf(view, width, x) : undefined;
      showCrosshair(time);
      tellCrosshair(time);
      setPointer(inside ? { ...pointOf(x, clientY), onPage: { x: clientX, y: clientY } } : undefined);
    },
    onLeave() {
      showCrosshair(undefined);
      tellCrosshair(undefined);
      setPointer(undefined);
    },
    onClick(x, { clientY }) {
      const cursor = under(pointOf(x, clientY));
      select(cursor);
      // Of several events in one place nobody knows which was meant.
      if (cursor !== undefined && crowd(cursor) === 1) {
        const { band, lane } = rows.lanes[cursor.row]!;
        onOpen(band, lane.events[cursor.at]!);
      }
    },
    onBrush: (one, other) => onBrush(brushed(view, width, one, other)),
    onPan: (by) => onView((before) => moved(before, -by * ((before.to - before.from) / width))),
    onZoom: (factor, x) => onView((before) => zoomed(before, factor, timeOf(before, width, x))),
  });

  const walkTo = (next: Cursor): void => {
    const { lane, top } = rows.lanes[next.row]!;
    select(next);
    if (
      scroller.current !== null &&
      (top < scroller.current.scrollTop || top > scroller.current.scrollTop + high - sizes.leastLane)
    ) {
      scroller.current.scrollTop = top;
    }
    const time = lane.starts[next.at]!;
    if (revealing(view, time) !== view) {
      onView((before) => revealing(before, time));
    }
  };
  const { place } = selection;
  const onKeyDown = (event: KeyboardEvent): void =>
    answerKey(event, {
      bands,
      lanes: rows.lanes,
      view,
      place,
      cursor: selection.cursor,
      onWalk: walkTo,
      onLeave: () => selection.select(undefined),
      onView,
      onOpen,
      onUndo,
      onRange: props.onRange,
    });

  // Anew each time: a refresh or another height may have left another event there, or none.
  const hovered = pointer === undefined || drag.isPanning ? undefined : under(pointer);
  const shown = hovered ?? selection.cursor;
  const lane = shown === undefined ? undefined : rows.lanes[shown.row];
  return (
    <>
      <div
        ref={element}
        className={styles.plot}
        role="application"
        aria-roledescription="timeline"
        aria-label={`${visibleText(props.summary)} Arrow keys move between events, with Shift along the axis, Enter opens one, Escape leaves it.`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onDoubleClick={onUndo}
        {...drag.handlers}
      >
        <ReferenceFlags
          references={references}
          view={view}
          left={left}
          width={width}
          height={layout.flags}
          font={sizes.font}
          styles={styles}
        />
        <div ref={scroller} className={styles.scroller}>
          <div className={styles.content} style={{ height: rows.height }}>
            <RowLabels rows={rows} bands={bands} titles={titles} width={left} font={sizes.font} styles={styles} />
            <TimelineCanvas scene={layout.scene} left={left} className={styles.canvas} />
            {[selection.cursor, hovered].map((cursor, place) =>
              cursor === undefined ? null : (
                <EventRing
                  key={place}
                  row={rows.lanes[cursor.row]!}
                  at={cursor.at}
                  view={view}
                  left={left}
                  width={width}
                  mark={sizes.mark}
                  className={styles.ring}
                />
              )
            )}
          </div>
        </div>
        <TimeAxis
          ticks={layout.ticks}
          view={view}
          left={left}
          width={width}
          height={sizes.axis}
          font={sizes.font}
          timeZone={timeZone}
          styles={styles}
        />
        <div className={styles.overlay}>
          <div ref={crosshair} className={styles.crosshair} style={{ display: 'none' }} />
          {drag.brush !== undefined && (
            <div
              className={styles.brush}
              style={{ left: left + drag.brush.from, width: drag.brush.to - drag.brush.from }}
            />
          )}
        </div>
        <div className={styles.hidden} aria-live="polite">
          {selection.place !== undefined &&
            spokenEvent(bands[selection.place.band]!, selection.place.event, titles[selection.place.band]!)}
        </div>
      </div>
      {/* Beside the plot, not in it: what is clicked on the card must not reach the plot. */}
      {shown !== undefined && lane !== undefined && drag.brush === undefined && (
        <EventCard
          band={bands[lane.band]!}
          event={lane.lane.events[shown.at]!}
          crowd={crowd(shown)}
          {...(hovered === undefined ? besideRing() : pointer!.onPage)}
          timeZone={timeZone}
          opened={hovered === undefined}
        />
      )}
    </>
  );

  /** On the page, where the selected event is. */
  function besideRing(): { readonly x: number; readonly y: number } {
    const box = scroller.current?.getBoundingClientRect();
    const time = lane!.lane.starts[shown!.at]!;
    const x = Math.min(width, Math.max(0, xOf(view, width, time)));
    return {
      x: (box?.left ?? 0) + left + x,
      y: (box?.top ?? 0) + lane!.top + lane!.height / 2 - (scroller.current?.scrollTop ?? 0),
    };
  }
}
