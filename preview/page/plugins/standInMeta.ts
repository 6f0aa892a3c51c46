import { PluginType, type PanelPluginMeta } from '@grafana/data';

/** What Grafana would know of a panel plugin that has no plugin.json here. */
export function standInMeta(id: string): PanelPluginMeta {
  return {
    id,
    name: id,
    type: PluginType.panel,
    module: `core:${id}`,
    baseUrl: '',
    sort: 0,
    info: {
      author: { name: 'Casefile preview' },
      description: `Stand-in for the ${id} panel`,
      links: [],
      logos: { small: '', large: '' },
      screenshots: [],
      updated: '',
      version: '',
    },
  };
}
