import { type DataFrame, type DataFrameJSON, dataFrameToJSON, DataTopic, type ScopedVars } from '@grafana/data';
import { type PanelModel } from '../gather/dashboardModel';
import { type Gathered } from '../gather/gather';

const GRAFANA = { type: 'grafana', uid: 'grafana' } as const;

/** A dashboard with its data in it and without anything to ask: what Grafana keeps as a snapshot. */
export interface FrozenDashboard {
  readonly title: string;
  readonly panels: readonly PanelModel[];
  readonly templating: { readonly list: readonly FrozenVariable[] };
  readonly [other: string]: unknown;
}

/** A variable with its value and no choice. */
export interface FrozenVariable {
  readonly name: string;
  readonly label?: string;
  readonly current: { readonly value: unknown; readonly text: unknown };
  readonly [other: string]: unknown;
}

/** The frames of a frozen panel. */
export const frozenFrames = ({ targets }: PanelModel): readonly DataFrameJSON[] =>
  (targets ?? []).flatMap((target) => ('snapshot' in target ? (target.snapshot as readonly DataFrameJSON[]) : []));

/**
 * Freezes a dashboard as Grafana's own share dialogue does: frames in the place of queries, annotations among them,
 * variables with their values only, an absolute time range. What asks or leads elsewhere is left out: queries, links of
 * the dashboard, KQL.
 */
export function freeze({ dashboard, variables, range, answers, annotations }: Gathered): FrozenDashboard {
  const marks = annotations.map(asAnnotations);
  const frames = new Map(
    answers.map(({ panel, frames: own }) => [
      panel.id,
      [...own, ...marks].map((frame) => withoutKql(dataFrameToJSON(frame))),
    ])
  );
  const frozen = (panel: PanelModel): PanelModel => ({
    ...panel,
    datasource: GRAFANA,
    links: [],
    panels: panel.panels?.map(frozen),
    targets: frames.has(panel.id)
      ? [{ refId: 'A', datasource: GRAFANA, queryType: 'snapshot', snapshot: frames.get(panel.id) } as never]
      : [],
  });
  return {
    ...dashboard,
    uid: '',
    id: null,
    title: dashboard.title,
    panels: (dashboard.panels ?? []).map(frozen),
    time: { from: range.from.toISOString(), to: range.to.toISOString() },
    refresh: '',
    links: [],
    annotations: { list: [] },
    templating: {
      list: (dashboard.templating?.list ?? []).map(({ name, type, label, hide }) => ({
        name,
        type,
        ...(typeof label === 'string' ? { label } : {}),
        hide,
        ...fixed(variables, name),
      })),
    },
    snapshot: { timestamp: new Date().toISOString() },
  };
}

function fixed(variables: ScopedVars, name: string): Pick<FrozenVariable, 'current' | 'query' | 'options' | 'refresh'> {
  const { value, text } = (variables[name] ?? {}) as { readonly value?: unknown; readonly text?: unknown };
  const current = { value: value ?? '', text: text ?? '' };
  return { query: '', refresh: 0, current, options: [current] };
}

const asAnnotations = (frame: DataFrame): DataFrame => ({
  ...frame,
  meta: { ...frame.meta, dataTopic: DataTopic.Annotations },
});

function withoutKql(frame: DataFrameJSON): DataFrameJSON {
  const { schema } = frame;
  return schema?.meta === undefined
    ? frame
    : { ...frame, schema: { ...schema, meta: { ...schema.meta, executedQueryString: undefined } } };
}
