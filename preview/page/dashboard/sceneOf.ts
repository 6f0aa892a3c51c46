import type { Dashboard } from '@grafana/schema';
import { SceneTimeRange, SceneVariableSet, behaviors, type SceneObject } from '@grafana/scenes';
import { annotationLayers } from './annotations';
import { DashboardScene } from './DashboardScene';
import { dashboardControls } from './DashboardControls';
import { gridLayout } from './gridLayout';
import { isSnapshot } from './isSnapshot';
import { fixedVariable, sceneVariable } from './variables';

/** The scene that a dashboard's JSON describes. */
export function sceneOf(dashboard: Dashboard): DashboardScene {
  return dashboardScene(dashboard, gridLayout(dashboard));
}

/** A scene with the time range, variables and controls of a dashboard round another body. */
export function dashboardScene(dashboard: Dashboard, body: SceneObject): DashboardScene {
  const { time, timezone, fiscalYearStartMonth, templating, graphTooltip } = dashboard;
  return new DashboardScene(dashboard.uid ?? '', {
    $timeRange: new SceneTimeRange({
      from: time?.from ?? 'now-6h',
      to: time?.to ?? 'now',
      timeZone: timezone || undefined,
      fiscalYearStartMonth,
    }),
    $variables: new SceneVariableSet({
      variables: (templating?.list ?? []).map(isSnapshot(dashboard) ? fixedVariable : sceneVariable),
    }),
    $data: annotationLayers(dashboard),
    $behaviors: [new behaviors.CursorSync({ sync: graphTooltip ?? 0 })],
    controls: [dashboardControls(dashboard)],
    body,
  });
}
