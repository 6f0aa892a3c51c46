import React from 'react';
import { useTheme2 } from '@grafana/ui';
import { type TimelineStyles } from './eventTimeline.styles';
import { glyphPath, timelineColours } from './glyphs';
import { LEVELS } from './model/level';
import { type Band } from './model/band';
import { levelWord } from './words';

interface Props {
  readonly bands: readonly Band[];
  readonly size: number;
  readonly styles: TimelineStyles;
}

/** The shapes that tell severities and failures apart, each with its word and how many there are. */
export function Legend({ bands, size, styles }: Props) {
  const colours = timelineColours(useTheme2());
  const counts = React.useMemo(() => {
    const found = LEVELS.map(() => 0);
    bands.forEach(({ levels }) => levels.forEach((level) => found[level]!++));
    return found;
  }, [bands]);
  return (
    <div className={styles.legend}>
      {LEVELS.map((level, place) => ({ level, count: counts[place]! }))
        .filter(({ level, count }) => level !== 'none' && count > 0)
        .reverse()
        .map(({ level, count }) => (
          <span key={level} className={styles.legendItem}>
            <svg
              width={size * 1.4}
              height={size * 1.4}
              viewBox={`${-size * 0.7} ${-size * 0.7} ${size * 1.4} ${size * 1.4}`}
              aria-hidden
            >
              <path d={glyphPath(level, size)} fill={colours.level[level]} />
            </svg>
            {levelWord(level)} {count.toLocaleString('en-US')}
          </span>
        ))}
    </div>
  );
}
