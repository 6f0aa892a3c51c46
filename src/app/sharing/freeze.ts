import { type DataFrameJSON, dataFrameToJSON, type ScopedVars } from '@grafana/data';
import { type PanelModel } from '../gather/dashboardModel';
import { type Gathered } from '../gather/gather';

const GRAFANA = { type: 'grafana', uid: 'grafana' } as const;

/** A dashboard with its data in it and without anything to ask: what Grafana keeps as a snapshot. */
export interface FrozenDashboard {
  readonly title: string;
  readonly panels: readonly PanelModel[];
  readonly [other: string]: unknown;
}

/**
 * Freezes a dashboard as Grafana's own share dialogue does: frames in the place of queries, variables with their values
 * only, an absolute time range. What asks or leads elsewhere is left out: queries, annotations, links of the dashboard, KQL.
 */
export function freeze({ dashboard, variables, range, answers }: Gathered): FrozenDashboard {
  const frames = new Map(
    answers.map(({ panel, frames: own }) => [panel.id, own.map((frame) => withoutKql(dataFrameToJSON(frame)))])
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
        label,
        hide,
        ...fixed(variables, name),
      })),
    },
    snapshot: { timestamp: new Date().toISOString() },
  };
}

function fixed(variables: ScopedVars, name: string): object {
  const { value, text } = (variables[name] ?? {}) as { readonly value?: unknown; readonly text?: unknown };
  const current = { value: value ?? '', text: text ?? '' };
  return { query: '', refresh: 0, current, options: [current] };
}

function withoutKql(frame: DataFrameJSON): DataFrameJSON {
  const { schema } = frame;
  return schema?.meta === undefined
    ? frame
    : { ...frame, schema: { ...schema, meta: { ...schema.meta, executedQueryString: undefined } } };
}
