import { type DataQuery } from '@grafana/schema';
import { type FieldConfigSource, type ScopedVar } from '@grafana/data';

/** The part of a dashboard's JSON (schema of Grafana 12, version 1) that is read here. */
export interface DashboardModel {
  readonly uid: string;
  readonly title: string;
  readonly panels?: readonly PanelModel[];
  readonly templating?: { readonly list?: readonly VariableModel[] };
  readonly annotations?: { readonly list?: readonly AnnotationModel[] };
  readonly [other: string]: unknown;
}

export interface PanelModel {
  readonly id: number;
  readonly type: string;
  readonly title?: string;
  readonly targets?: readonly DataQuery[];
  readonly fieldConfig?: FieldConfigSource;
  /** Panels of a collapsed row. */
  readonly panels?: readonly PanelModel[];
  readonly [other: string]: unknown;
}

export interface AnnotationModel {
  readonly name: string;
  readonly enable?: boolean;
  readonly datasource?: DataQuery['datasource'];
  readonly target?: DataQuery;
  readonly [other: string]: unknown;
}

export interface VariableModel {
  readonly name: string;
  readonly type: string;
  readonly query?: unknown;
  readonly current?: Partial<ScopedVar>;
  readonly includeAll?: boolean;
  readonly allValue?: string | null;
  readonly datasource?: DataQuery['datasource'];
  readonly [other: string]: unknown;
}

/** All panels that can show data, those of collapsed rows too. */
export const dataPanels = (dashboard: DashboardModel): readonly PanelModel[] =>
  (dashboard.panels ?? [])
    .flatMap((panel) => [panel, ...(panel.panels ?? [])])
    .filter(({ targets }) => (targets ?? []).length > 0);

/** A dashboard with those of its panels alone that ask nothing but queries of some kinds. */
export const withKinds = (dashboard: DashboardModel, kinds: readonly string[]): DashboardModel => ({
  ...dashboard,
  panels: dataPanels(dashboard).filter(({ targets }) =>
    (targets ?? []).every((target) => 'kind' in target && kinds.includes(String(target.kind)))
  ),
});
