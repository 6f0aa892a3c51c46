import { PanelPlugin } from '@grafana/data';
import { config } from '@grafana/runtime';
import { corePanels } from '../panels/corePanels';
import { importPlugin } from './importPlugin';

const loaded = new Map<string, PanelPlugin>(corePanels.map((plugin) => [plugin.meta.id, plugin]));

/** A panel plugin that is already loaded. */
export function loadedPanelPlugin(id: string): PanelPlugin | undefined {
  return loaded.get(id);
}

/** A stand-in for one of Grafana's own panels, or a plugin's real bundle. */
export async function importPanelPlugin(id: string): Promise<PanelPlugin> {
  const known = loaded.get(id);
  if (known !== undefined) {
    return known;
  }
  const meta = config.panels[id];
  if (meta === undefined) {
    throw new Error(`The preview host has no panel '${id}'`);
  }
  const plugin = await importPlugin(meta.module, PanelPlugin);
  plugin.meta = meta;
  loaded.set(id, plugin);
  return plugin;
}
