import { type DataSourceInstanceSettings, type DataSourceJsonData } from '@grafana/data';

/** The settings of a Casefile data source that everybody may see, as far as the checks read them. */
export interface VisibleSettings extends DataSourceJsonData {
  readonly signIn?: string;
  readonly clientId?: string;
  readonly workspaceId?: string;
  readonly workspaceResourceId?: string;
  readonly timeout?: number | string;
}

export type CasefileSource = Pick<DataSourceInstanceSettings<VisibleSettings>, 'uid' | 'name' | 'jsonData'>;

/** The data source that is checked: the one that the dashboards ask for, else the first of ours. */
export const sourceToCheck = (sources: readonly CasefileSource[], wanted: string): CasefileSource | undefined =>
  sources.find(({ uid }) => uid === wanted) ?? sources[0];
