import { type DataFrame, type ScopedVars, type TimeRange } from '@grafana/data';
import { askTargets } from './askTargets';
import { type DashboardModel, dataPanels, type PanelModel } from './dashboardModel';
import { variableValues } from './variableValues';

/** A panel and what its queries found. */
export interface PanelAnswer {
  readonly panel: PanelModel;
  readonly frames: readonly DataFrame[];
  readonly problems: readonly string[];
}

export interface Gathered {
  readonly dashboard: DashboardModel;
  readonly variables: ScopedVars;
  readonly range: TimeRange;
  readonly answers: readonly PanelAnswer[];
}

export interface GatherOptions {
  /** Values of variables by name, as the address of a dashboard has them. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly range: TimeRange;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/**
 * Asks what every panel of a dashboard asks. The data source shares equal requests and keeps the order fair, so that all
 * are asked at once. A panel that fails leaves the others.
 */
export async function gather(
  dashboard: DashboardModel,
  { given, range, signal, onProgress }: GatherOptions
): Promise<Gathered> {
  const panels = dataPanels(dashboard);
  onProgress(0, panels.length);
  const variables = await variableValues(dashboard, given, { range, signal });
  let done = 0;
  const answers = await Promise.all(
    panels.map(async (panel) => {
      const targets = (panel.targets ?? []).map((target) => ({ datasource: panel['datasource'] as never, ...target }));
      const answer = await askTargets(`panel-${panel.id}`, targets, { scopedVars: variables, range, signal });
      onProgress(++done, panels.length);
      return { panel, ...answer };
    })
  );
  return { dashboard, variables, range, answers };
}
