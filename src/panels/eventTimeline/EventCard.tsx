import React from 'react';
import { type DataFrame, dateTimeFormat, type TimeZone } from '@grafana/data';
import { Portal, VizTooltipContainer } from '@grafana/ui';
import { counted } from '../shared/counted';
import { durationWords } from '../shared/durationWords';
import { isoTime } from '../shared/utcTime';
import { visibleText } from '../shared/visibleText';
import { linksOf } from './eventActions';
import { type TimelineStyles } from './eventTimeline.styles';
import { type Band } from './model/band';
import { textAt } from './model/frame';
import { LEVELS } from './model/level';
import { levelWord } from './words';

interface Props {
  readonly band: Band<DataFrame>;
  /** Place of the event in the band. */
  readonly event: number;
  /** How many events share its place on screen, itself among them. */
  readonly crowd: number;
  readonly x: number;
  readonly y: number;
  readonly timeZone: TimeZone;
  /** A card that was opened shows where the event leads, and can be clicked. */
  readonly opened: boolean;
  readonly styles: TimelineStyles;
}

/** The table of the query has the rest. */
const MOST_FACTS = 10;
const MOST_CHARACTERS = 600;
const COMMAND_LINES = ['commandLine', 'CommandLine'];

/** Everything known of one event, beside it. */
export function EventCard({ band, event, crowd, x, y, timeZone, opened, styles }: Props) {
  const { frame, columns, rows, starts, ends, levels, marked } = band;
  const row = rows[event]!;
  const start = starts[event]!;
  const end = ends?.[event] ?? NaN;
  const level = levelWord(LEVELS[levels[event]!]!);
  const zoned = dateTimeFormat(start, { timeZone, format: 'YYYY-MM-DD HH:mm:ss.SSS Z' });
  const shown = (text: string): string => visibleText(text.slice(0, MOST_CHARACTERS));
  const told = [columns.time.name, columns.end?.name, columns.lane?.name, ...COMMAND_LINES];
  const facts: ReadonlyArray<readonly [string, string]> = [
    ['Time (UTC)', isoTime(start)],
    ['Time (dashboard)', zoned.endsWith('+00:00') ? '' : zoned],
    ['Lasted', Number.isNaN(end) ? '' : `${durationWords(end - start)}, until ${isoTime(end)}`],
    ...frame.fields
      .filter(({ name, type }) => !told.includes(name) && String(type) !== 'time' && String(type) !== 'boolean')
      .map((field) => [field.config.displayName ?? field.name, textAt(field, row)] as const),
  ].filter(([, value]) => value !== '') as Array<readonly [string, string]>;
  const commandLine = COMMAND_LINES.map((name) => frame.fields.find((field) => field.name === name)).find(Boolean);

  return (
    <Portal>
      <VizTooltipContainer position={{ x, y }} offset={{ x: 14, y: 14 }} allowPointerEvents={opened}>
        <div className={styles.card} data-testid="event-card">
          <div className={styles.cardHead}>
            {shown(textAt(columns.lane, row)) || '(no name)'}
            {level !== '' && <span>· {level}</span>}
            {marked.includes(event) && <span>· alert</span>}
          </div>
          <dl className={styles.facts}>
            {facts.slice(0, MOST_FACTS).map(([name, value]) => (
              <React.Fragment key={name}>
                <dt>{name}</dt>
                <dd>{shown(value)}</dd>
              </React.Fragment>
            ))}
          </dl>
          {textAt(commandLine, row) !== '' && <div className={styles.mono}>{shown(textAt(commandLine, row))}</div>}
          {crowd > 1 && (
            <div>{counted(crowd - 1, 'more event is', 'more events are')} here. Zoom in to tell them apart.</div>
          )}
          {opened &&
            linksOf(band, row).map(({ href, title, target, onClick }) => (
              <div key={`${title} ${href}`} className={styles.links}>
                <a href={href} target={target} rel="noreferrer" onClick={onClick}>
                  {title}
                </a>
              </div>
            ))}
        </div>
      </VizTooltipContainer>
    </Portal>
  );
}
