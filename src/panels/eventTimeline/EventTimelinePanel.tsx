import React, { useMemo } from 'react';
import { type DataFrame, LoadingState, type PanelProps } from '@grafana/data';
import { frameSummary } from '../../frames/contract';
import { counted } from '../shared/counted';
import { PanelMessage } from '../shared/PanelMessage';
import { visibleText } from '../shared/visibleText';
import { type Band, buildBand } from './model/band';
import { alertReferences, annotationReferences, instantOf } from './model/references';
import { defaultBand, resolveOptions } from './options';
import { SIZES } from './sizes';
import { Timeline } from './Timeline';
import { bandTitle, spanOf, spanWords, summaryOf } from './words';

/** A band for each frame that has a time; says why there is nothing to draw when none has. */
export function EventTimelinePanel(props: PanelProps) {
  const { data, width, height, timeRange, replaceVariables } = props;
  const options = useMemo(() => resolveOptions(props.options), [props.options]);
  const { bands, titles, unread } = useMemo(() => bandsOf(data.series, options.bands), [data.series, options.bands]);
  const alertTime = instantOf(replaceVariables(options.alertTime));
  const references = useMemo(
    () => [...alertReferences(bands, alertTime), ...annotationReferences(data.annotations ?? [])],
    [bands, alertTime, data.annotations]
  );
  const range = useMemo(
    () => ({ from: timeRange.from.valueOf(), to: timeRange.to.valueOf() }),
    [timeRange.from, timeRange.to]
  );

  const message = (text: React.ReactNode) => (
    <PanelMessage width={width} height={height} fontSize={options.size === 'wall' ? SIZES.wall.font : undefined}>
      {text}
    </PanelMessage>
  );
  if (data.series.length === 0) {
    return message(absence(data.state, data.errors?.[0]?.message));
  }
  if (bands.length === 0) {
    return message(
      <div role="alert">
        {unread.map((title) => (
          <p key={title}>{visibleText(title)} has no time column, so it cannot be drawn as a timeline.</p>
        ))}
        <p>Use a Casefile query of alerts, processes or logons, or give the data a column of the type time.</p>
      </div>
    );
  }
  const events = bands.reduce((sum, { length }) => sum + length, 0);
  if (events === 0) {
    const reasons = data.series.map((frame) => frameSummary(frame)).filter((reason) => reason !== undefined);
    return message(
      reasons.length > 0
        ? reasons.map((reason) => <p key={reason}>{visibleText(reason)}</p>)
        : `No events between ${spanWords(range)}. Widen the time range.`
    );
  }
  const said = bands.length === 1 ? frameSummary(bands[0]!.frame) : undefined;
  return (
    <Timeline
      bands={bands}
      titles={titles}
      references={references}
      summary={said ?? summaryOf(bands)}
      cut={cutWords(bands, unread, data.series)}
      range={options.axis === 'data' ? around(bands) : range}
      options={options}
      panel={props}
    />
  );
}

function bandsOf(series: readonly DataFrame[], chosen: ReturnType<typeof resolveOptions>['bands']) {
  const bands: Array<Band<DataFrame>> = [];
  const titles: string[] = [];
  const unread: string[] = [];
  for (const frame of series) {
    const choice = chosen[frame.refId ?? ''] ?? defaultBand;
    const band = buildBand(frame, choice);
    const title = bandTitle(frame, choice.title);
    if (band === undefined) {
      unread.push(title);
    } else {
      bands.push(band);
      titles.push(title);
    }
  }
  return { bands, titles, unread };
}

/** The span of all events, with a little room at both ends, where marks would be cut. */
function around(bands: readonly Band[]) {
  const { from, to } = spanOf(bands)!;
  const room = Math.max(500, (to - from) * 0.02);
  return { from: from - room, to: to + room };
}

/** What the picture leaves out, whatever its range; "" where it leaves out nothing. */
function cutWords(bands: readonly Band[], unread: readonly string[], series: readonly DataFrame[]): string {
  const untimed = bands.reduce((sum, band) => sum + band.untimed, 0);
  return [
    ...series.flatMap(({ meta }) =>
      (meta?.notices ?? []).filter(({ severity }) => severity !== 'info').map(({ text }) => text)
    ),
    ...(untimed > 0 ? [`${counted(untimed, 'event has', 'events have')} no time and cannot be drawn.`] : []),
    ...unread.map((title) => `${title} has no time column.`),
  ].join(' ');
}

function absence(state: LoadingState, error: string | undefined): string {
  if (state === LoadingState.Loading || state === LoadingState.NotStarted) {
    return 'Loading events…';
  }
  return error ?? 'No data. Use Casefile queries of alerts, processes or logons.';
}
