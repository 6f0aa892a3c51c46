import React from 'react';
import { type DataFrame, dateTimeFormat, type TimeZone } from '@grafana/data';
import { counted } from '../shared/counted';
import { durationWords } from '../shared/durationWords';
import { FactCard } from '../shared/FactCard';
import { isoTime } from '../shared/utcTime';
import { linksOf } from './eventActions';
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
}

const COMMAND_LINES = ['commandLine', 'CommandLine'];

/** Everything known of one event, beside it. */
export function EventCard({ band, event, crowd, x, y, timeZone, opened }: Props) {
  const { frame, columns, rows, starts, ends, levels, marked } = band;
  const row = rows[event]!;
  const start = starts[event]!;
  const end = ends?.[event] ?? NaN;
  const zoned = dateTimeFormat(start, { timeZone, format: 'YYYY-MM-DD HH:mm:ss.SSS Z' });
  const told = [columns.time.name, columns.end?.name, columns.lane?.name, ...COMMAND_LINES];
  const commandLine = COMMAND_LINES.map((name) => frame.fields.find((field) => field.name === name)).find(Boolean);
  return (
    <FactCard
      title={textAt(columns.lane, row) || '(no name)'}
      kind={[levelWord(LEVELS[levels[event]!]!), marked.includes(event) ? 'alert' : ''].filter(Boolean).join(' · ')}
      facts={[
        ['Time (UTC)', isoTime(start)],
        ['Time (dashboard)', zoned.endsWith('+00:00') ? '' : zoned],
        ['Lasted', Number.isNaN(end) ? '' : `${durationWords(end - start)}, until ${isoTime(end)}`],
        ...frame.fields
          .filter(({ name, type }) => !told.includes(name) && String(type) !== 'time' && String(type) !== 'boolean')
          .map((field) => [field.config.displayName ?? field.name, textAt(field, row)] as const),
      ]}
      code={textAt(commandLine, row)}
      links={opened ? linksOf(band, row) : []}
      hint={
        crowd > 1 ? `${counted(crowd - 1, 'more event is', 'more events are')} here. Zoom in to tell them apart.` : ''
      }
      rest="the table of the query"
      x={x}
      y={y}
    />
  );
}
