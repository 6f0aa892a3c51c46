import type { Panel } from '@grafana/schema';
import { VizPanel } from '@grafana/scenes';
import { panelData } from './panelData';
import { PanelNotices } from './PanelNotices';

/** The scene object of one panel of a dashboard. */
export function vizPanel(panel: Panel): VizPanel {
  return new VizPanel({
    key: `panel-${panel.id}`,
    title: panel.title ?? '',
    description: panel.description,
    pluginId: panel.type,
    pluginVersion: panel.pluginVersion,
    options: panel.options ?? {},
    fieldConfig: fieldConfig(panel),
    displayMode: panel.transparent ? 'transparent' : 'default',
    hoverHeader: !panel.title,
    titleItems: [new PanelNotices({})],
    $data: panelData(panel),
  });
}

// The two packages describe the same JSON by different enums.
function fieldConfig(panel: Panel): VizPanel['state']['fieldConfig'] {
  const saved = panel.fieldConfig ?? { defaults: {}, overrides: [] };
  return saved as VizPanel['state']['fieldConfig'];
}
