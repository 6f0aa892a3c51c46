import type { DataSource } from '../provisioning/dataSources';
import type { SettingsUpdate } from './settingsUpdate';

/** The data sources as they are now: provisioned at the start, then changed in memory by their settings pages. */
export class DataSourceStore {
  private readonly byUid: Map<string, DataSource>;

  /** Of equal uids the first wins. */
  constructor(provisioned: DataSource[]) {
    this.byUid = new Map([...provisioned].reverse().map((dataSource) => [dataSource.uid, dataSource]));
  }

  /** All of them, in the order of their ids. */
  list(): DataSource[] {
    return [...this.byUid.values()].sort((one, other) => one.id - other.id);
  }

  find(uid: string): DataSource | undefined {
    return this.byUid.get(uid);
  }

  /** Replaces the settings of a data source; of its secrets only those that are given. Its version rises. */
  update(dataSource: DataSource, { secureJsonData, ...settings }: SettingsUpdate): DataSource {
    const changed: DataSource = {
      ...dataSource,
      ...settings,
      version: dataSource.version + 1,
      secureJsonData: { ...dataSource.secureJsonData, ...secureJsonData },
    };
    this.byUid.set(dataSource.uid, changed);
    return changed;
  }
}
