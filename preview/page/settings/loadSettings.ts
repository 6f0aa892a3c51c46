import {
  DataSourcePlugin,
  type DataSourceApi,
  type DataSourcePluginOptionsEditorProps,
  type DataSourceSettings,
} from '@grafana/data';
import { getBackendSrv, getDataSourceSrv } from '@grafana/runtime';
import type { ComponentType } from 'react';
import { importPlugin } from '../plugins/importPlugin';

/** The settings of a data source, and its plugin's own editor when it has one. */
export interface EditableSettings {
  settings: DataSourceSettings;
  ConfigEditor: ComponentType<DataSourcePluginOptionsEditorProps> | undefined;
}

/** Loads both. No instance is made: the settings may be what keeps it from working. */
export async function loadSettings(uid: string): Promise<EditableSettings> {
  const settings = await getBackendSrv().get<DataSourceSettings>(address(uid));
  const known = getDataSourceSrv().getInstanceSettings(uid);
  if (known === undefined) {
    throw new Error(`The plugin ${settings.type} of this data source is not installed.`);
  }
  const plugin = await importPlugin(known.meta.module, DataSourcePlugin<DataSourceApi>);
  return { settings, ConfigEditor: plugin.components.ConfigEditor };
}

/** Saves the settings and gives them back as they were saved, without the secrets. */
export async function saveSettings(settings: DataSourceSettings): Promise<DataSourceSettings> {
  const answer = await getBackendSrv().put<{ datasource: DataSourceSettings }>(address(settings.uid), settings);
  return answer.datasource;
}

/** A fresh instance of a data source, made of the settings that are saved now. */
export async function freshInstance(uid: string): Promise<DataSourceApi> {
  await getDataSourceSrv().reload();
  return getDataSourceSrv().get(uid);
}

function address(uid: string): string {
  return `/api/datasources/uid/${encodeURIComponent(uid)}`;
}
