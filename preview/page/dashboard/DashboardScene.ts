import { CoreApp, type DataQueryRequest } from '@grafana/data';
import {
  EmbeddedScene,
  VizPanel,
  type DataRequestEnricher,
  type EmbeddedSceneState,
  type SceneObject,
} from '@grafana/scenes';

/** The scene of a dashboard; its queries say where they come from, as in Grafana. */
export class DashboardScene extends EmbeddedScene implements DataRequestEnricher {
  constructor(
    private readonly uid: string,
    state: EmbeddedSceneState
  ) {
    super(state);
  }

  enrichDataRequest(source: SceneObject): Partial<DataQueryRequest> {
    return { app: CoreApp.Dashboard, dashboardUID: this.uid, ...panelOf(source) };
  }
}

function panelOf(object: SceneObject | undefined): Partial<DataQueryRequest> {
  if (object instanceof VizPanel) {
    const { pluginId, title } = object.state;
    return { panelId: object.getLegacyPanelId(), panelPluginId: pluginId, panelName: title };
  }
  return object === undefined ? {} : panelOf(object.parent);
}
