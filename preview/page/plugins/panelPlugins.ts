import { PanelPlugin } from '@grafana/data';
import { config } from '@grafana/runtime';
import { corePanels } from '../panels/corePanels';
import { brokenPanel } from './brokenPanel';
import { importPlugin } from './importPlugin';

const loaded = new Map<string, PanelPlugin>(corePanels.map((plugin) => [plugin.meta.id, plugin]));

/** A panel plugin that is already loaded. */
export function loadedPanelPlugin(id: string): PanelPlugin | undefined {
  return loaded.get(id);
}

/** A stand-in for one of Grafana's own panels, a plugin's real bundle, or a panel that says what is wrong with it. */
export async function importPanelPlugin(id: string): Promise<PanelPlugin> {
  const known = loaded.get(id);
  if (known !== undefined) {
    return known;
  }
  try {
    const plugin = await importBundle(id);
    loaded.set(id, plugin);
    return plugin;
  } catch (problem) {
    return brokenPanel(id, problem);
  }
}

async function importBundle(id: string): Promise<PanelPlugin> {
  const meta = config.panels[id];
  if (meta === undefined) {
    throw new Error('The preview host has no such panel.');
  }
  const plugin = await importPlugin(meta.module, PanelPlugin);
  plugin.meta = meta;
  return plugin;
}
