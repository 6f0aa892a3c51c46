import { isRecord, type JsonRecord, recordOf, recordsOf, textOf } from '../../preview/server/record';
import { type SettingNames } from './routeRules';

const DATA_SOURCE_KEYS =
  'name type uid access url orgId isDefault editable version basicAuth withCredentials jsonData secureJsonData';
const PROVIDER_KEYS =
  'name type orgId folder folderUid disableDeletion allowUiUpdates updateIntervalSeconds editable options';
const APP_KEYS = 'type org_id org_name disabled jsonData secureJsonData';

/** What provisioning/datasources must hold for the dashboards to find their data source. */
export function dataSourceProblems(document: JsonRecord, type: string, settings: SettingNames): readonly string[] {
  const [source, ...more] = recordsOf(document['datasources']);
  if (source === undefined || more.length > 0) {
    return ['there is not exactly one data source'];
  }
  return [
    ...fileProblems(document, ['datasources'], source, DATA_SOURCE_KEYS),
    ...(source['uid'] === 'casefile-loganalytics' ? [] : ['its uid is not that of the dashboards']),
    ...(source['type'] === type ? [] : [`its type is not ${type}`]),
    ...(source['access'] === 'proxy' ? [] : ['it does not go through the proxy']),
    // Requests that no route takes go to the url, without authorisation.
    ...(source['url'] === undefined ? [] : ['it has a url, beside those of its routes']),
    ...unknownKeys(recordOf(source['jsonData']), settings.open, 'jsonData'),
    ...unknownKeys(recordOf(source['secureJsonData']), settings.secret, 'secureJsonData'),
  ];
}

/** What provisioning/dashboards must hold. */
export function dashboardProviderProblems(document: JsonRecord): readonly string[] {
  const [provider, ...more] = recordsOf(document['providers']);
  if (provider === undefined || more.length > 0) {
    return ['there is not exactly one provider'];
  }
  return [
    ...fileProblems(document, ['providers'], provider, PROVIDER_KEYS),
    ...(provider['type'] === 'file' ? [] : ['it does not read files']),
    ...(provider['folderUid'] === 'casefile' ? [] : ['its folder has another uid']),
    ...(textOf(provider['folder']) === '' ? ['its folder has no title'] : []),
    ...unknownKeys(recordOf(provider['options']), ['path', 'foldersFromFilesStructure'], 'options'),
    ...(recordOf(provider['options'])['path'] === '${CASEFILE_DASHBOARDS}' ? [] : ['it reads another folder']),
  ];
}

/** What provisioning/plugins must hold: Grafana hides what is nested in an app that is not enabled. */
export function appProblems(document: JsonRecord, appId: string): readonly string[] {
  const [app, ...more] = recordsOf(document['apps']);
  if (app === undefined || more.length > 0) {
    return ['there is not exactly one app'];
  }
  return [
    ...fileProblems(document, ['apps'], app, APP_KEYS),
    ...(app['type'] === appId ? [] : [`its type is not ${appId}`]),
    ...(app['disabled'] === true ? ['it is disabled'] : []),
  ];
}

/** Names of the variables that a provisioning document reads. */
export function variablesOf(document: unknown): readonly string[] {
  return textsOf(document).flatMap((text) => [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name));
}

function fileProblems(document: JsonRecord, members: readonly string[], entry: JsonRecord, keys: string) {
  return [
    ...(document['apiVersion'] === 1 ? [] : ['apiVersion is not 1']),
    ...unknownKeys(document, ['apiVersion', ...members], 'the file'),
    ...unknownKeys(entry, keys.split(' '), 'the entry'),
    // Grafana expands what $__env{} and $__file{} give once more, which breaks a secret that has a $ in it.
    ...textsOf(document)
      .filter((text) => text.replace(/\$\{CASEFILE_\w+\}/g, '').includes('$'))
      .map((text) => `"${text}" is expanded otherwise than as \${CASEFILE_...}`),
  ];
}

/** Grafana passes over a key that it does not know, and says nothing. */
const unknownKeys = (value: JsonRecord, known: readonly string[], where: string): readonly string[] =>
  Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${where} has ${key}, which nothing reads`);

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return Array.isArray(value) || isRecord(value) ? Object.values(value).flatMap(textsOf) : [];
}
