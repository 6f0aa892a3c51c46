import React, { useMemo } from 'react';
import { type DataFrame, LoadingState, type PanelProps } from '@grafana/data';
import { frameSummary } from '../../frames/contract';
import { processTreeFrame } from '../../frames/processTree';
import { FrameProblems } from '../shared/FrameProblems';
import { PanelMessage } from '../shared/PanelMessage';
import { spansDays } from '../shared/utcTime';
import { type TreeFacts } from './columns';
import { faultWords } from './faultWords';
import { alertMarksOf } from './model/alertMarks';
import { clusterSizesOf } from './model/clusterSizes';
import { prevalenceOf } from './model/prevalence';
import { buildTree } from './model/tree';
import { resolveOptions } from './options';
import { ProcessTree } from './ProcessTree';
import { summaryOf } from './summary';
import { useKept } from './useKept';
import { useSameItems } from './useSameItems';

/** Draws the first frame that is a process tree; alerts and clusters of the other frames are put on its processes. */
export function ProcessTreePanel({ data, width, height, options, timeRange }: PanelProps) {
  const series = useSameItems(data.series);
  const frame = series.find(({ name }) => name === processTreeFrame.name) ?? series[0];
  const read = useMemo(() => (frame === undefined ? undefined : processTreeFrame.read(frame)), [frame]);
  const model = useMemo(() => (read?.ok === true ? buildTree(read.value) : undefined), [read]);
  const facts = useMemo<TreeFacts | undefined>(() => {
    if (model === undefined || frame === undefined) {
      return undefined;
    }
    const others = series.filter((each) => each !== frame);
    return {
      model,
      prevalence: prevalenceOf(model.columns),
      clusterSizes: clusterSizesOf(model, frame, others),
      marks: alertMarksOf(model, others),
      withDate: spansDays(model.columns.start),
      withHost: new Set(model.columns.host).size > 1,
    };
  }, [model, frame, series]);
  const chosen = useMemo(() => resolveOptions(options), [options]);
  const [from, to] = [timeRange.from.valueOf(), timeRange.to.valueOf()];
  const range = useMemo(() => ({ from, to }), [from, to]);
  // Another alert is another tree: its folds and selection start afresh.
  const [kept, change] = useKept(model === undefined ? undefined : (model.columns.key[model.source] ?? ''));

  const message = (words: React.ReactNode) => (
    <PanelMessage width={width} height={height}>
      {words}
    </PanelMessage>
  );
  const failures = (data.errors ?? []).map(({ message: words = 'A query failed.' }) => words);
  if (frame === undefined || read === undefined) {
    return message(absence(data.state, failures[0]));
  }
  if (!read.ok || facts === undefined) {
    return message(<FrameProblems subject="process tree" problems={read.ok ? [] : read.error} />);
  }
  const summary = frameSummary(frame) ?? summaryOf(facts.model);
  return facts.model.length === 0 ? (
    message(summary)
  ) : (
    <ProcessTree
      facts={facts}
      frame={frame}
      summary={summary}
      cut={[...failures, cutWords(series), faultWords(facts.model.faults)].filter((words) => words !== '').join(' ')}
      range={range}
      options={chosen}
      kept={kept}
      change={change}
      width={width}
      height={height}
    />
  );
}

/** What the data leaves out. */
const cutWords = (series: readonly DataFrame[]): string =>
  series
    .flatMap(({ meta }) => meta?.notices ?? [])
    .filter(({ severity }) => severity !== 'info')
    .map(({ text }) => text)
    .join(' ');

function absence(state: LoadingState, error: string | undefined): string {
  if (state === LoadingState.Loading || state === LoadingState.NotStarted) {
    return 'Loading processes…';
  }
  return error ?? 'No data. Use a Casefile query of the kind "process tree".';
}
