import type { InstalledPlugin } from './plugins/readPlugins';
import type { DataSource } from './provisioning/dataSources';
import { recordOf, recordsOf, textOf, type JsonRecord } from './record';

/** What the settings are made from. */
export interface SettingsSources {
  plugins: InstalledPlugin[];
  dataSources: DataSource[];
  version: string;
}

/** The settings that Grafana's front end starts with. No secret and no proxy route is among them. */
export function frontendSettings({ plugins, dataSources, version }: SettingsSources): JsonRecord {
  const visible = dataSources.flatMap((dataSource) => {
    const plugin = plugins.find(({ manifest }) => manifest.type === 'datasource' && manifest.id === dataSource.type);
    return plugin === undefined ? [] : [[dataSource.name, dataSourceSettings(dataSource, plugin)] as const];
  });
  return {
    datasources: Object.fromEntries(visible),
    defaultDatasource: dataSources.find(({ isDefault }) => isDefault)?.name ?? '',
    panels: byId(plugins, 'panel'),
    apps: byId(plugins, 'app'),
    appUrl: '',
    appSubUrl: '',
    namespace: 'default',
    featureToggles: {},
    buildInfo: { version, versionString: `Grafana libraries ${version}`, commit: 'preview', env: 'production' },
  };
}

function dataSourceSettings(dataSource: DataSource, plugin: InstalledPlugin): JsonRecord {
  const { id, uid, name, type, isDefault, editable, jsonData } = dataSource;
  return {
    id,
    uid,
    name,
    type,
    isDefault,
    jsonData,
    access: 'proxy',
    url: `/api/datasources/proxy/uid/${uid}`,
    readOnly: !editable,
    meta: pluginMeta(plugin),
  };
}

function byId(plugins: InstalledPlugin[], type: string): JsonRecord {
  return Object.fromEntries(
    plugins.filter(({ manifest }) => manifest.type === type).map((plugin) => [plugin.manifest.id, pluginMeta(plugin)])
  );
}

function pluginMeta({ manifest }: InstalledPlugin): JsonRecord {
  const baseUrl = `public/plugins/${manifest.id}`;
  const info = recordOf(manifest.json.info);
  const logos = recordOf(info.logos);
  return {
    ...manifest.json,
    routes: undefined,
    info: {
      ...info,
      logos: { small: `${baseUrl}/${textOf(logos.small)}`, large: `${baseUrl}/${textOf(logos.large)}` },
      screenshots: recordsOf(info.screenshots),
    },
    baseUrl,
    module: `${baseUrl}/module.js`,
    loadingStrategy: 'script',
    signature: 'unsigned',
    enabled: true,
  };
}
