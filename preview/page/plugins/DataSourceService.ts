import {
  DataSourcePlugin,
  type DataSourceApi,
  type DataSourceInstanceSettings,
  type DataSourceRef,
  type ScopedVars,
} from '@grafana/data';
import {
  config,
  getBackendSrv,
  getTemplateSrv,
  type DataSourceSrv,
  type GetDataSourceListFilters,
} from '@grafana/runtime';
import { importPlugin } from './importPlugin';

type FrontendSettings = Pick<typeof config, 'datasources' | 'defaultDatasource'>;
type Wanted = DataSourceRef | string | null | undefined;

/** Grafana's data source service over the data sources of the preview host; each is created once, from its real bundle. */
export class DataSourceService implements DataSourceSrv {
  private readonly instances = new Map<string, Promise<DataSourceApi>>();

  getInstanceSettings(wanted?: Wanted, scopedVars?: ScopedVars): DataSourceInstanceSettings | undefined {
    const named = typeof wanted === 'string' ? wanted : wanted?.uid;
    const name = named?.includes('$') ? getTemplateSrv().replace(named, scopedVars) : named;
    const all = this.getList();
    if (name === undefined || name === '' || name === 'default') {
      const type = typeof wanted === 'object' ? wanted?.type : undefined;
      return all.find((settings) => (type === undefined ? settings.isDefault : settings.type === type));
    }
    return all.find((settings) => settings.uid === name || settings.name === name);
  }

  getList({ type, pluginId, filter }: GetDataSourceListFilters = {}): DataSourceInstanceSettings[] {
    return Object.values(config.datasources).filter(
      (settings) =>
        (type === undefined || [type].flat().includes(settings.type)) &&
        (pluginId === undefined || settings.type === pluginId) &&
        (filter === undefined || filter(settings))
    );
  }

  async get(wanted?: Wanted, scopedVars?: ScopedVars): Promise<DataSourceApi> {
    const settings = this.getInstanceSettings(wanted, scopedVars);
    if (settings === undefined) {
      throw new Error(`Data source ${JSON.stringify(wanted ?? 'default')} was not found`);
    }
    const existing = this.instances.get(settings.uid);
    if (existing !== undefined) {
      return existing;
    }
    const created = create(settings);
    this.instances.set(settings.uid, created);
    return created;
  }

  /** Reads the settings of all data sources anew; instances are made of them when they are asked for next. */
  async reload(): Promise<void> {
    const { datasources, defaultDatasource } = await getBackendSrv().get<FrontendSettings>('/api/frontend/settings');
    Object.assign(config, { datasources, defaultDatasource });
    this.instances.clear();
  }

  registerRuntimeDataSource(): void {
    throw new Error('The preview host has no runtime data sources');
  }
}

async function create(settings: DataSourceInstanceSettings): Promise<DataSourceApi> {
  const plugin = await importPlugin(settings.meta.module, DataSourcePlugin<DataSourceApi>);
  plugin.meta = settings.meta;
  const instance = new plugin.DataSourceClass(settings);
  instance.components = plugin.components;
  instance.meta = settings.meta;
  return instance;
}
