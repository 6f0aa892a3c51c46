import { AppPlugin, type AppPluginMeta } from '@grafana/data';
import { config } from '@grafana/runtime';
import { importPlugin } from './importPlugin';

/** Loads an installed app plugin by its id. Rejects with a sentence where there is none. */
export async function importApp(id: string): Promise<AppPlugin> {
  // The server writes whole plugin.json files here; the type lists only what Grafana's core reads of them.
  const meta = config.apps[id] as AppPluginMeta | undefined;
  if (meta === undefined) {
    throw new Error(`No app plugin has the id '${id}'.`);
  }
  const plugin = await importPlugin(meta.module, AppPlugin);
  plugin.meta = meta;
  return plugin;
}
