import React from 'react';
import { cx } from '@emotion/css';
import { type DataFrame, type PanelProps } from '@grafana/data';
import { Button, usePanelContext, useStyles2 } from '@grafana/ui';
import { counted } from '../shared/counted';
import { visibleText } from '../shared/visibleText';
import { openEvent } from './eventActions';
import { EventList } from './EventList';
import { getTimelineStyles } from './eventTimeline.styles';
import { Legend } from './Legend';
import { type Band } from './model/band';
import { type Reference } from './model/references';
import { type View } from './model/view';
import { type TimelineOptions } from './options';
import { Plot } from './Plot';
import { SIZES } from './sizes';
import { type KeptTimeline } from './useKeptTimeline';
import { spanOf, spanWords } from './words';

interface Props {
  readonly bands: ReadonlyArray<Band<DataFrame>>;
  readonly titles: readonly string[];
  readonly references: readonly Reference[];
  readonly summary: string;
  /** What no range would show; "" for nothing. */
  readonly cut: string;
  readonly kept: KeptTimeline;
  readonly options: TimelineOptions;
  readonly panel: PanelProps;
}

/** Pixels; below them the words above the picture get a line of their own. */
const NARROW = 560;

/** The words above, and below them the picture or the list of the same events. */
export function Timeline({ bands, titles, references, summary, cut, kept, options, panel }: Props) {
  const styles = useStyles2(getTimelineStyles);
  const { app } = usePanelContext();
  const sizes = SIZES[options.size];
  const { width, height } = panel;
  const { zoom, choice, asList, setAsList } = kept;
  const line = Math.max(28, sizes.font * 1.6);
  // On a wall nobody can point at what is cut, and beside a legend a narrow panel would cut almost all.
  const hasTwoLines = options.size === 'wall' || width < NARROW;
  const strip = hasTwoLines ? 2 * line : line;

  // A zoom is somebody's choice, and says what it shows.
  const outside = zoom.isZoomed ? 0 : bands.reduce((sum, band) => sum + outsideOf(band, zoom.view), 0);
  const all = spanOf(bands);
  const brush = (view: View): void => (options.axis === 'data' ? zoom.set(() => view) : choice.choose(view));
  const undo = (): void => {
    if (zoom.isZoomed) {
      zoom.reset();
    } else {
      choice.undo();
    }
  };
  const takeRange = (): boolean => {
    if (zoom.isZoomed) {
      choice.choose(zoom.view);
      zoom.reset();
    }
    return zoom.isZoomed;
  };
  const open = (band: number, event: number): boolean =>
    openEvent(bands[band]!, bands[band]!.rows[event]!, options, app);

  return (
    <div className={styles.panel} style={{ width, height, fontSize: sizes.font }}>
      <div className={cx(styles.top, hasTwoLines && styles.twoLines)} style={{ height: strip }}>
        <div className={styles.summary} role="status" title={visibleText(summary)}>
          {visibleText(summary)}
        </div>
        {zoom.isZoomed && <div className={styles.shown}>Shown: {spanWords(zoom.view)}</div>}
        {cut !== '' && (
          <div className={styles.cut} title={visibleText(cut)}>
            {visibleText(cut)}
          </div>
        )}
        {outside > 0 && all !== undefined && (
          <Button
            size="sm"
            variant="secondary"
            icon="exclamation-triangle"
            className={styles.outside}
            onClick={() => zoom.set(() => withRoom(all))}
          >
            {counted(outside, 'event')} outside the range: show
          </Button>
        )}
        <Legend bands={bands} size={sizes.mark} styles={styles} />
        {zoom.isZoomed && (
          <Button size="sm" variant="secondary" fill="text" onClick={zoom.reset}>
            Whole range
          </Button>
        )}
        {options.size === 'desk' && (
          <Button size="sm" variant="secondary" fill="text" aria-pressed={asList} onClick={() => setAsList(!asList)}>
            List
          </Button>
        )}
      </div>
      {asList ? (
        <EventList
          bands={bands}
          titles={titles}
          view={zoom.view}
          rowHeight={sizes.mostLane}
          styles={styles}
          onOpen={open}
        />
      ) : (
        <Plot
          bands={bands}
          titles={titles}
          references={references}
          summary={summary}
          view={zoom.view}
          kept={kept}
          width={width}
          height={Math.max(0, height - strip)}
          sizes={sizes}
          timeZone={panel.timeZone}
          styles={styles}
          onView={zoom.set}
          onBrush={brush}
          onUndo={undo}
          onRange={takeRange}
          onOpen={open}
        />
      )}
    </div>
  );
}

const outsideOf = ({ starts, length, ends }: Band, { from, to }: View): number => {
  let outside = 0;
  for (let event = 0; event < length; event++) {
    const stillOn = (ends?.[event] ?? NaN) >= from;
    if (starts[event]! > to || (starts[event]! < from && !stillOn)) {
      outside++;
    }
  }
  return outside;
};

/** A little room at both ends, where marks would be cut. */
const withRoom = ({ from, to }: View): View => {
  const room = Math.max(500, (to - from) * 0.02);
  return { from: from - room, to: to + room };
};
