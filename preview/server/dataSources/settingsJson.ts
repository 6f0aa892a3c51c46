import type { DataSource } from '../provisioning/dataSources';
import type { JsonRecord } from '../record';

/** A data source as Grafana's settings API gives it: of its secrets only which ones are set. */
export function settingsJson(dataSource: DataSource, typeName: string): JsonRecord {
  const { secureJsonData, editable, ...visible } = dataSource;
  const set = Object.entries(secureJsonData).filter(([, secret]) => secret !== '');
  return {
    ...visible,
    orgId: 1,
    typeName,
    typeLogoUrl: '',
    access: 'proxy',
    user: '',
    database: '',
    basicAuth: false,
    basicAuthUser: '',
    withCredentials: false,
    readOnly: !editable,
    secureJsonFields: Object.fromEntries(set.map(([key]) => [key, true])),
  };
}
