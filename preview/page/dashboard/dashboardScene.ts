import type { Dashboard } from '@grafana/schema';
import { EmbeddedScene, SceneTimeRange, SceneVariableSet, behaviors } from '@grafana/scenes';
import { dashboardControls } from './DashboardControls';
import { gridLayout } from './gridLayout';
import { sceneVariable } from './variables';

/** The scene that a dashboard's JSON describes. */
export function dashboardScene(dashboard: Dashboard): EmbeddedScene {
  const { time, timezone, fiscalYearStartMonth, templating, graphTooltip } = dashboard;
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange({
      from: time?.from ?? 'now-6h',
      to: time?.to ?? 'now',
      timeZone: timezone || undefined,
      fiscalYearStartMonth,
    }),
    $variables: new SceneVariableSet({ variables: (templating?.list ?? []).map(sceneVariable) }),
    $behaviors: [new behaviors.CursorSync({ sync: graphTooltip ?? 0 })],
    controls: [dashboardControls(dashboard)],
    body: gridLayout(dashboard),
  });
}
