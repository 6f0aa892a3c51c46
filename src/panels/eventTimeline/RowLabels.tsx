import React, { memo } from 'react';
import { type DataFrame } from '@grafana/data';
import { visibleText } from '../shared/visibleText';
import { type TimelineStyles } from './eventTimeline.styles';
import { type Band } from './model/band';
import { type Lane } from './model/lanes';
import { type Rows } from './model/rows';
import { bandCount } from './words';

interface Props {
  readonly rows: Rows;
  readonly bands: ReadonlyArray<Band<DataFrame>>;
  readonly titles: readonly string[];
  readonly width: number;
  readonly font: number;
  readonly styles: TimelineStyles;
}

/** The names of bands and lanes, left of the picture. */
export const RowLabels = memo(function RowLabels({ rows, bands, titles, width, font, styles }: Props) {
  return (
    <>
      {rows.heads.map(({ band, top, height }) => (
        <div key={band} className={styles.head} style={{ top, height, lineHeight: `${height}px`, fontSize: font }}>
          <span className={styles.headWords}>
            {visibleText(titles[band]!)} <span>· {bandCount(bands[band]!)}</span>
          </span>
        </div>
      ))}
      {rows.lanes.map(({ band, lane, top, height }) => (
        <div
          key={`${band} ${top}`}
          className={styles.label}
          style={{ top, height, width, fontSize: font }}
          title={laneName(lane)}
          data-lane={laneName(lane)}
        >
          <span className={lane.groups > 1 ? styles.shared : undefined}>{laneName(lane)}</span>
          <span>{lane.starts.length.toLocaleString('en-US')}</span>
        </div>
      ))}
    </>
  );
});

/** What a lane is called; one that is shared says by how many. */
export function laneName({ name, groups }: Lane): string {
  return groups > 1 ? `${groups.toLocaleString('en-US')} others` : visibleText(name) || '(no name)';
}
