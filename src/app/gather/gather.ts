import { type DataFrame, type ScopedVars, type TimeRange } from '@grafana/data';
import { type AskContext, askTargets } from './askTargets';
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
  /** What the annotation queries found that are switched on; none where they were not asked. */
  readonly annotations: readonly DataFrame[];
}

export interface GatherOptions {
  /** Values of variables by name, as the address of a dashboard has them. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly range: TimeRange;
  /** Whether the annotations of the dashboard are asked as well. */
  readonly annotations?: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/**
 * Asks what every panel of a dashboard asks. The data source shares equal requests and keeps the order fair, so that all
 * are asked at once. A panel that fails leaves the others.
 */
export async function gather(
  dashboard: DashboardModel,
  { given, range, annotations = false, signal, onProgress }: GatherOptions
): Promise<Gathered> {
  const panels = dataPanels(dashboard);
  onProgress(0, panels.length);
  const variables = await variableValues(dashboard, given, { range, signal });
  const context = { scopedVars: variables, range, signal };
  let done = 0;
  const marks = annotations ? askAnnotations(dashboard, context) : [];
  const answers = await Promise.all(
    panels.map(async (panel) => {
      const targets = (panel.targets ?? []).map((target) => ({ datasource: panel['datasource'] as never, ...target }));
      const answer = await askTargets(`panel-${panel.id}`, targets, context);
      onProgress(++done, panels.length);
      return { panel, ...answer };
    })
  );
  return { dashboard, variables, range, answers, annotations: await marks };
}

async function askAnnotations(dashboard: DashboardModel, context: AskContext): Promise<readonly DataFrame[]> {
  const asked = (dashboard.annotations?.list ?? []).filter(
    ({ enable, target }) => enable !== false && target !== undefined
  );
  const answers = await Promise.all(
    asked.map(({ name, datasource, target }) =>
      askTargets(`annotation-${name}`, [{ refId: 'Anno', datasource: datasource, ...target }], context)
    )
  );
  return answers.flatMap(({ frames }) => frames);
}
