import React, { useMemo } from 'react';
import { type PanelData, type PanelProps } from '@grafana/data';
import { frameSummary } from '../../frames/contract';
import { entityEdgesFrame, entityNodesFrame } from '../../frames/entityGraph';
import { awaitsFrames } from '../shared/awaitsFrames';
import { FrameProblems } from '../shared/FrameProblems';
import { PanelMessage } from '../shared/PanelMessage';
import { useKeptFor } from '../shared/useKeptFor';
import { useLastWhole } from '../shared/useLastWhole';
import { visibleText } from '../shared/visibleText';
import { EntityGraph } from './EntityGraph';
import { NOTHING_CHOSEN } from './keptGraph';
import { areWhole, graphFrames } from './model/frames';
import { buildGraph } from './model/graph';
import { resolveOptions } from './options';
import { graphSummary } from './words';

/** Draws the first frames of nodes and edges; says what is wrong when there are none. */
export function EntityGraphPanel(props: PanelProps) {
  const { data, width, height } = props;
  const options = useMemo(() => resolveOptions(props.options), [props.options]);
  const isPart = useMemo(() => awaitsFrames(data) && !areWhole(graphFrames(data.series)), [data]);
  const series = useLastWhole(data.series, isPart);
  const frames = useMemo(() => graphFrames(series ?? []), [series]);
  const nodes = useMemo(
    () => (frames.nodes === undefined ? undefined : entityNodesFrame.read(frames.nodes)),
    [frames.nodes]
  );
  const edges = useMemo(
    () => (frames.edges === undefined ? undefined : entityEdgesFrame.read(frames.edges)),
    [frames.edges]
  );
  const model = useMemo(
    () => (nodes?.ok === true && edges?.ok !== false ? buildGraph(nodes.value, edges?.value) : undefined),
    [nodes, edges]
  );
  // Another alert is another graph: what was chosen and opened starts afresh.
  const subject = model?.nodes.find(({ group }) => group === 'alert')?.id;
  const [kept, change] = useKeptFor(subject, NOTHING_CHOSEN);

  const message = (text: React.ReactNode) => (
    <PanelMessage width={width} height={height}>
      {text}
    </PanelMessage>
  );
  const failure = data.errors?.[0]?.message;
  if (series === undefined || series.length === 0) {
    return message(absence(data, failure));
  }
  if (frames.nodes === undefined || nodes === undefined || !nodes.ok || model === undefined) {
    return message(
      <>
        {frames.nodes === undefined && (
          <div role="alert">
            <p>There are edges and no nodes: a frame with the columns id, title, group and so on is missing.</p>
            <p>Use a Casefile query of the kind “entity graph”.</p>
          </div>
        )}
        {nodes?.ok === false && <FrameProblems subject="graph (nodes)" problems={nodes.error} />}
        {edges?.ok === false && <FrameProblems subject="graph (edges)" problems={edges.error} />}
      </>
    );
  }
  const summary = frameSummary(frames.nodes) ?? graphSummary(model);
  if (model.nodes.length === 0) {
    return message(visibleText(summary));
  }
  const notices = series.flatMap(({ meta }) =>
    (meta?.notices ?? []).filter(({ severity }) => severity !== 'info').map(({ text }) => text)
  );
  return (
    <EntityGraph
      key={subject}
      model={model}
      nodes={nodes.value}
      frame={frames.nodes}
      summary={summary}
      problems={[
        ...(failure === undefined ? [] : [failure]),
        ...new Set(notices),
        ...model.problems,
        ...(frames.edges === undefined ? ['No frame of edges (id, source, target, mainStat): nothing is joined.'] : []),
        ...(frames.others > 0 ? ['Only the first graph of this panel is drawn.'] : []),
      ]}
      options={options}
      kept={kept}
      change={change}
      panel={props}
    />
  );
}

function absence(data: PanelData, error: string | undefined): string {
  if (awaitsFrames(data)) {
    return 'Loading entities…';
  }
  return error ?? 'No data. Use a Casefile query of the kind "entity graph".';
}
