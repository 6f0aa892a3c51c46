import { dataFrameToJSON, DataTopic, type DataFrame } from '@grafana/data';
import type { Dashboard, Panel } from '@grafana/schema';
import { sceneGraph, SceneDataTransformer, VizPanel, type SceneObject } from '@grafana/scenes';

const GRAFANA = { type: 'grafana', uid: 'grafana' };

/**
 * The dashboard with the data that its panels show now, as Grafana's share dialogue freezes it: frames before
 * transformations in the place of queries, variables with their values, absolute times; keys sorted, nulls left out.
 */
export function freezeScene(scene: SceneObject, dashboard: Dashboard): unknown {
  const panels = new Map(
    sceneGraph.findAllObjects(scene, (object) => object instanceof VizPanel).map((panel) => [panel.state.key, panel])
  );
  const { from, to } = sceneGraph.getTimeRange(scene).state.value;
  const frozen = {
    ...dashboard,
    panels: (dashboard.panels ?? []).map((panel) => frozenPanel(panel as Panel, panels)),
    time: { from: from.toISOString(), to: to.toISOString() },
    refresh: '',
    links: [],
    annotations: { list: [] },
    templating: { list: variables(scene, dashboard) },
    snapshot: { timestamp: new Date().toISOString() },
  };
  return JSON.parse(JSON.stringify(sortedWithoutNulls(frozen)));
}

function frozenPanel(panel: Panel, shown: ReadonlyMap<string | undefined, SceneObject>): unknown {
  const snapshot = seriesOf(shown.get(`panel-${panel.id}`)).map((frame) => dataFrameToJSON(frame));
  const target = { refId: 'A', datasource: GRAFANA, queryType: 'snapshot', snapshot };
  const nested = (panel as { panels?: Panel[] }).panels?.map((inner) => frozenPanel(inner, shown));
  return { ...panel, datasource: GRAFANA, links: [], targets: [target], panels: nested };
}

function seriesOf(panel: SceneObject | undefined): DataFrame[] {
  const data = panel === undefined ? undefined : sceneGraph.getData(panel);
  const source = data instanceof SceneDataTransformer ? data.state.$data : data;
  const { series = [], annotations = [] } = source?.state.data ?? {};
  return [...series, ...annotations.map(frozenAnnotations)];
}

function variables(scene: SceneObject, { templating }: Dashboard): unknown[] {
  return (templating?.list ?? []).map(({ name, label, type, hide }) => {
    const variable = sceneGraph.lookupVariable(name, scene);
    // What is chosen, not what queries are given: "All" is an object to them.
    const value = chosen(variable?.state) ?? variable?.getValue() ?? '';
    const current = { value, text: variable?.getValueText?.() ?? value };
    return { name, label, type, hide, query: '', refresh: 0, current, options: [current] };
  });
}

const chosen = (state: object | undefined): unknown =>
  state !== undefined && 'value' in state ? state.value : undefined;

/** Grafana's clone drops nulls of objects, also of those in cells, and writes infinite numbers as 0. */
function sortedWithoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sortedWithoutNulls);
  }
  if (typeof value === 'number' && (value === Infinity || value === -Infinity)) {
    return 0;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, member]) => [key, sortedWithoutNulls(member)])
  );
}

/** Annotations bring along the query that found them, which leads back to the whole page; what is drawn of them stays. */
function frozenAnnotations(frame: DataFrame): DataFrame {
  const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null || Array.isArray(value);
  const fields = frame.fields.filter(({ values }) => values.every(isPlain));
  return { ...frame, fields, meta: { ...frame.meta, dataTopic: DataTopic.Annotations } };
}
