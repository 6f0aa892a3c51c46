import {
  DataTopic,
  LoadingState,
  dataFrameFromJSON,
  getDefaultTimeRange,
  type DataFrame,
  type DataFrameJSON,
  type DataTransformerConfig,
} from '@grafana/data';
import type { DataQuery, Panel } from '@grafana/schema';
import {
  SceneDataNode,
  SceneDataTransformer,
  SceneQueryRunner,
  sceneGraph,
  type SceneDataProvider,
} from '@grafana/scenes';

/** A panel's target: a query, or the frozen frames of a dashboard snapshot. */
type Target = DataQuery & { queryType?: string; snapshot?: DataFrameJSON[] };

/** Where a panel gets its data from; undefined for a panel without queries. */
export function panelData(panel: Panel): SceneDataProvider | undefined {
  const targets = (panel.targets ?? []).map((target, index): Target => ({ refId: refId(index), ...target }));
  if (targets.length === 0) {
    return undefined;
  }
  const frozen = targets.find(({ queryType }) => queryType === 'snapshot')?.snapshot;
  const transformations = (panel.transformations ?? []) as DataTransformerConfig[];
  return new SceneDataTransformer({ $data: frozen ? frozenData(frozen) : runner(panel, targets), transformations });
}

function runner(panel: Panel, queries: Target[]): SceneQueryRunner {
  return new SceneQueryRunner({
    queries,
    datasource: panel.datasource ?? undefined,
    maxDataPoints: panel.maxDataPoints ?? undefined,
    minInterval: panel.interval ?? undefined,
    cacheTimeout: panel.cacheTimeout,
  });
}

function frozenData(frames: DataFrameJSON[]): SceneDataNode {
  const kept = frames.map((frame) => dataFrameFromJSON(frame));
  const isAnnotation = ({ meta }: DataFrame): boolean => meta?.dataTopic === DataTopic.Annotations;
  const series = kept.filter((frame) => !isAnnotation(frame));
  const annotations = kept.filter(isAnnotation);
  const node = new SceneDataNode({
    data: { state: LoadingState.Done, series, annotations, timeRange: getDefaultTimeRange() },
  });
  // The frames stay; the range that they are seen in is the dashboard's.
  node.addActivationHandler(() => {
    const range = sceneGraph.getTimeRange(node);
    const show = (): void => node.setState({ data: { ...node.state.data, timeRange: range.state.value } });
    show();
    const changes = range.subscribeToState(show);
    return () => changes.unsubscribe();
  });
  return node;
}

function refId(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
