import React, { useMemo, useRef } from 'react';
import { type DataFrame } from '@grafana/data';
import { useVirtualizer } from '@tanstack/react-virtual';
import { placedAt } from '../shared/rowPlace';
import { isoTime } from '../shared/utcTime';
import { visibleText } from '../shared/visibleText';
import { type TimelineStyles } from './eventTimeline.styles';
import { type Band } from './model/band';
import { fieldNamed, textAt } from './model/frame';
import { LEVELS } from './model/level';
import { lastAtOrBelow } from './model/marks';
import { firstNotBelow } from './model/search';
import { type View } from './model/view';
import { levelWord } from './words';

interface Props {
  readonly bands: ReadonlyArray<Band<DataFrame>>;
  readonly titles: readonly string[];
  readonly view: View;
  readonly rowHeight: number;
  readonly styles: TimelineStyles;
  readonly onOpen: (band: number, event: number) => void;
}

const HEADS = ['Time (UTC)', 'Band', 'Severity', 'Event', 'What'];
const DETAILS = ['commandLine', 'CommandLine', 'reason', 'matchedOn', 'Host', 'host'];

/** The events on screen as a table, oldest first: the same content for keyboards and screen readers. */
export function EventList({ bands, titles, view, rowHeight, styles, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => entriesOf(bands, view), [bands, view]);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: rowHeight,
  });
  return (
    <div ref={scroller} className={styles.list} tabIndex={0} role="region" aria-label="Events as a list">
      <div role="table" aria-label="Events" aria-rowcount={entries.length + 1}>
        <div role="rowgroup" className={styles.listHead}>
          <div role="row" aria-rowindex={1} className={styles.listRow} style={{ height: rowHeight }}>
            {HEADS.map((head) => (
              <div key={head} role="columnheader">
                {head}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const { band: place, event } = entries[index]!;
            const band = bands[place]!;
            const row = band.rows[event]!;
            const detail = DETAILS.map((name) => textAt(fieldNamed(band.frame, name), row)).find((text) => text !== '');
            return (
              <div
                key={index}
                role="row"
                aria-rowindex={index + 2}
                className={`${styles.listRow} ${styles.listBodyRow}`}
                style={{ height: rowHeight, ...placedAt(start) }}
              >
                <div role="cell">{isoTime(band.starts[event]!)}</div>
                <div role="cell">{visibleText(titles[place]!)}</div>
                <div role="cell">{levelWord(LEVELS[band.levels[event]!]!)}</div>
                <div role="cell">
                  <button type="button" className={styles.open} onClick={() => onOpen(place, event)}>
                    {visibleText(textAt(band.columns.lane, row)) || '(no name)'}
                  </button>
                </div>
                <div role="cell" className={styles.mono}>
                  {visibleText((detail ?? '').slice(0, 600))}
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function entriesOf(
  bands: readonly Band[],
  view: View
): ReadonlyArray<{ readonly band: number; readonly event: number }> {
  const entries: Array<{ readonly band: number; readonly event: number }> = [];
  bands.forEach(({ starts }, band) => {
    const last = lastAtOrBelow(starts, view.to);
    for (let event = firstNotBelow(starts, view.from); event <= last; event++) {
      entries.push({ band, event });
    }
  });
  const time = ({ band, event }: { readonly band: number; readonly event: number }): number =>
    bands[band]!.starts[event]!;
  return entries.sort((one, other) => time(one) - time(other) || one.band - other.band);
}
