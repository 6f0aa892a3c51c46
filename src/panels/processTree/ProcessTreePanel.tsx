import React, { useMemo } from 'react';
import { LoadingState, type PanelProps } from '@grafana/data';
import { frameSummary } from '../../frames/contract';
import { processTreeFrame } from '../../frames/processTree';
import { FrameProblems } from '../shared/FrameProblems';
import { PanelMessage } from '../shared/PanelMessage';
import { buildTree } from './model';
import { ProcessTree } from './ProcessTree';

/** Draws the first frame that is a process tree; says what is wrong when there is none. */
export function ProcessTreePanel({ data, width, height }: PanelProps) {
  const frame = data.series.find(({ name }) => name === processTreeFrame.name) ?? data.series[0];
  const read = useMemo(() => (frame === undefined ? undefined : processTreeFrame.read(frame)), [frame]);
  const model = useMemo(() => (read?.ok === true ? buildTree(read.value) : undefined), [read]);

  if (frame === undefined || read === undefined) {
    return (
      <PanelMessage width={width} height={height}>
        {absence(data.state, data.errors?.[0]?.message)}
      </PanelMessage>
    );
  }
  if (!read.ok || model === undefined) {
    return (
      <PanelMessage width={width} height={height}>
        <FrameProblems subject="process tree" problems={read.ok ? [] : read.error} />
      </PanelMessage>
    );
  }
  const summary = frameSummary(frame) ?? `${model.length.toLocaleString('en-US')} processes.`;
  if (model.length === 0) {
    return (
      <PanelMessage width={width} height={height}>
        {summary}
      </PanelMessage>
    );
  }
  // Another alert is another tree: its folds and selection start afresh.
  return (
    <ProcessTree
      key={model.columns.key[model.source]}
      model={model}
      frame={frame}
      summary={summary}
      width={width}
      height={height}
    />
  );
}

function absence(state: LoadingState, error: string | undefined): string {
  if (state === LoadingState.Loading || state === LoadingState.NotStarted) {
    return 'Loading processes…';
  }
  return error ?? 'No data. Use a Casefile query of the kind "process tree".';
}
