import React, { useMemo } from 'react';
import { type DataFrame, type PanelProps } from '@grafana/data';
import { Button } from '@grafana/ui';
import { frameSummary } from '../../frames/contract';
import { PanelMessage } from '../shared/PanelMessage';
import { visibleText } from '../shared/visibleText';
import { absence } from './absence';
import { type Answered, leftOut } from './leftOut';
import { type Band, buildBand } from './model/band';
import { alertReferences, annotationReferences, instantOf } from './model/references';
import { type View } from './model/view';
import { defaultBand, resolveOptions, type TimelineOptions } from './options';
import { SIZES } from './sizes';
import { Timeline } from './Timeline';
import { useKeptTimeline } from './useKeptTimeline';
import { bandTitle, spanOf, summaryOf } from './words';

/** A band for each frame that has a time; says why there is nothing to draw when none has. */
export function EventTimelinePanel(props: PanelProps) {
  const { data, width, height, timeRange, replaceVariables } = props;
  const options = useMemo(() => resolveOptions(props.options), [props.options]);
  const answered = useMemo(() => bandsOf(data.series, options.bands), [data.series, options.bands]);
  const { bands } = answered;
  const alertTime = instantOf(replaceVariables(options.alertTime));
  const references = useMemo(
    () => [...alertReferences(bands, alertTime), ...annotationReferences(data.annotations ?? [])],
    [bands, alertTime, data.annotations]
  );
  const [from, to] = [timeRange.from.valueOf(), timeRange.to.valueOf()];
  const range = useMemo(
    () => (options.axis === 'data' ? around(bands) : undefined) ?? { from, to },
    [options.axis, bands, from, to]
  );
  const kept = useKeptTimeline(range, options, props);

  const sentences = absence(answered, data, range);
  if (sentences !== undefined) {
    const isWrong = bands.length === 0 && data.series.length > 0;
    return (
      <PanelMessage width={width} height={height} fontSize={options.size === 'wall' ? SIZES.wall.font : undefined}>
        <div role={isWrong ? 'alert' : undefined}>
          {sentences.map((sentence) => (
            <p key={sentence}>{visibleText(sentence)}</p>
          ))}
        </div>
        {/* Who brushed a stretch without events has no plot left to double click on. */}
        {kept.choice.canUndo && (
          <Button size="sm" variant="secondary" onClick={kept.choice.undo}>
            Back to the range before
          </Button>
        )}
      </PanelMessage>
    );
  }
  const said = bands.length === 1 ? frameSummary(bands[0]!.frame) : undefined;
  return (
    <Timeline
      bands={bands}
      titles={answered.titles}
      references={references}
      summary={said ?? summaryOf(bands)}
      cut={leftOut(answered, data).join(' ')}
      kept={kept}
      options={options}
      panel={props}
    />
  );
}

function bandsOf(series: readonly DataFrame[], chosen: TimelineOptions['bands']): Answered {
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

/** The span of all events, with a little room at both ends, where marks would be cut; undefined where there is none. */
function around(bands: readonly Band[]): View | undefined {
  const span = spanOf(bands);
  if (span === undefined) {
    return undefined;
  }
  const room = Math.max(500, (span.to - span.from) * 0.02);
  return { from: span.from - room, to: span.to + room };
}
