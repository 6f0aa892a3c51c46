import { type JsonRecord, recordOf, textMembers } from '../../preview/server/record';
import {
  DEFAULT_ADMIN_PASSWORD,
  GRAFANA_PORT,
  grafanaSettings,
  provisioningVariables,
  WORKSPACE_PORT,
} from '../../scripts/grafanaEnvironment';
import { sourcePlugins } from '../../scripts/sourcePlugins';
import { sampleCase } from '../../workspace/sample/sampleCase';
import { composeProblems } from './composeRules';
import { ourSettings } from './ourSettings';
import { exists, filesIn, readText, readYaml } from './projectFiles';
import { appProblems, dashboardProviderProblems, dataSourceProblems, variablesOf } from './provisioningRules';

const idOf = (type: string): string => String(sourcePlugins().find(({ json }) => json['type'] === type)?.json['id']);
const appId = idOf('app');
const sourceId = idOf('datasource');

const dataSource = readYaml('provisioning/datasources/casefile.yaml');
const provider = readYaml('provisioning/dashboards/casefile.yaml');
const app = readYaml('provisioning/plugins/casefile.yaml');
const compose = readYaml('docker-compose.yaml');

describe('the provisioning files', () => {
  it('set up the data source that the dashboards name', () => {
    expect(dataSourceProblems(dataSource, sourceId, ourSettings())).toEqual([]);
  });

  it('set up the folder of the dashboards', () => {
    expect(dashboardProviderProblems(provider)).toEqual([]);
  });

  it('enable the app', () => {
    expect(appProblems(app, appId)).toEqual([]);
  });

  it('are all that there is', () => {
    expect(['dashboards', 'datasources', 'plugins'].flatMap((folder) => filesIn(`provisioning/${folder}`))).toEqual(
      Array(3).fill('casefile.yaml')
    );
  });

  it('read variables that the compose file and the scripts set, and that the README tells', () => {
    const names = [dataSource, provider, app].flatMap(variablesOf);
    const set = textMembers(recordOf(recordOf(compose['services'])['grafana'])['environment']);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !(name in set))).toEqual([]);
    expect(names.filter((name) => !(name in provisioningVariables('', '')))).toEqual([]);
    expect(names.filter((name) => !readText('README.md').includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the README', () => {
  const readme = readText('README.md');

  it('lists every plugin that Grafana must be told to load', () => {
    const list = grafanaSettings()['GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS'];
    expect(readme.split('\n')).toContain(list);
  });

  it('tells the password, and links to all of the sample case', () => {
    expect(readme).toContain(`the password is \`${DEFAULT_ADMIN_PASSWORD}\`, or what \`CASEFILE_ADMIN_PASSWORD\` says`);
    const [, port, from = '', to = ''] = /<http:\/\/127\.0\.0\.1:(\d+)\/d\/casefile-triage\?from=(.*)&to=(.*)>/.exec(
      readme
    )!;
    const times = sampleCase().tables.flatMap(({ rows }) =>
      rows.map((row) => Date.parse(String(row['TimeGenerated'])))
    );
    expect(Number(port)).toBe(GRAFANA_PORT);
    expect(Date.parse(from)).toBeLessThanOrEqual(times.reduce((least, time) => Math.min(least, time), Infinity));
    expect(Date.parse(to)).toBeGreaterThanOrEqual(times.reduce((most, time) => Math.max(most, time), -Infinity));
  });
});

describe('the compose file', () => {
  const expected = {
    appId,
    environment: {
      ...grafanaSettings(),
      ...provisioningVariables(`http://127.0.0.1:${WORKSPACE_PORT}`, '/etc/casefile/dashboards'),
      GF_SECURITY_ADMIN_PASSWORD: `\${CASEFILE_ADMIN_PASSWORD:-${DEFAULT_ADMIN_PASSWORD}}`,
    },
    workspacePort: WORKSPACE_PORT,
    exists,
  };
  const grafana = recordOf(recordOf(compose['services'])['grafana']);
  const workspace = recordOf(recordOf(compose['services'])['workspace']);
  const withGrafana = (change: JsonRecord): JsonRecord => ({
    services: { grafana: { ...grafana, ...change }, workspace },
  });
  const withVariable = (change: JsonRecord): JsonRecord =>
    withGrafana({ environment: { ...recordOf(grafana['environment']), ...change } });

  it('runs Grafana and the workspace as the scripts do', () => {
    expect(composeProblems(compose, expected)).toEqual([]);
  });

  it('mounts folders that a build fills, or that are there', () => {
    expect(readText('.gitignore').split('\n')).toContain('dist/');
  });

  it.each<[string, JsonRecord]>([
    ['another Grafana every day', withGrafana({ image: 'grafana/grafana:latest' })],
    ['a Grafana that is too old', withGrafana({ image: 'grafana/grafana:12.1.0' })],
    ['a port that is open to the network', withGrafana({ ports: ['3000:3000'] })],
    ['plugins that are not mounted', withGrafana({ volumes: (grafana['volumes'] as string[]).slice(1) })],
    ['a mount that is not there', withGrafana({ volumes: [...(grafana['volumes'] as string[]), './gone:/x:ro'] })],
    ['a mount to write to', withGrafana({ volumes: [...(grafana['volumes'] as string[]), './src:/x'] })],
    ['dashboards in another place', withVariable({ CASEFILE_DASHBOARDS: '/elsewhere' })],
    ['the development mode', withVariable({ GF_DEFAULT_APP_MODE: 'development' })],
    ['a plugin that is not on the list', withVariable({ GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS: appId })],
    ['anonymous viewing', withVariable({ GF_AUTH_ANONYMOUS_ENABLED: 'true' })],
    ['a variable that is missing', withVariable({ CASEFILE_TENANT_ID: undefined })],
    ['a workspace of its own', { services: { grafana, workspace: { ...workspace, network_mode: undefined } } }],
    ['a workspace on Alpine', { services: { grafana, workspace: { ...workspace, image: 'node:20-alpine' } } }],
    [
      'a workspace on another port',
      { services: { grafana, workspace: { ...workspace, command: 'npm run workspace' } } },
    ],
  ])('is refused with %s', (_, changed) => {
    expect(composeProblems(changed, expected).length).toBeGreaterThan(0);
  });
});

describe('the rules of provisioning notice', () => {
  const change = (document: JsonRecord, list: string, entry: JsonRecord): JsonRecord => ({
    ...document,
    [list]: [{ ...recordOf((document[list] as readonly unknown[])[0]), ...entry }],
  });

  it.each<[string, JsonRecord]>([
    ['another uid', { uid: 'loganalytics' }],
    ['another type', { type: 'casefile-x-datasource' }],
    ['no proxy', { access: 'direct' }],
    ['a url', { url: 'https://api.loganalytics.azure.com' }],
    ['a misspelt key', { isdefault: true }],
    ['a setting that nothing reads', { jsonData: { tenantID: 'x' } }],
    ['a secret among the settings', { jsonData: { clientSecret: 'x' } }],
    ['a secret that nothing reads', { secureJsonData: { clientsecret: 'x' } }],
    ['a secret that is expanded twice', { secureJsonData: { clientSecret: '$__env{CASEFILE_CLIENT_SECRET}' } }],
    ['a macro that is taken for a variable', { jsonData: { tenantId: '$__timeFilter' } }],
  ])('a data source with %s', (_, entry) => {
    expect(dataSourceProblems(change(dataSource, 'datasources', entry), sourceId, ourSettings())).toHaveLength(1);
  });

  it.each<[string, JsonRecord]>([
    ['another folder', { folderUid: 'security' }],
    ['no title', { folder: undefined }],
    ['another type', { type: 'disk' }],
    ['a path of one machine', { options: { path: '/home/someone/dashboards' } }],
    ['an option that nothing reads', { options: { path: '${CASEFILE_DASHBOARDS}', paths: [] } }],
    ['a misspelt key', { allowUIUpdates: true }],
  ])('a provider with %s', (_, entry) => {
    expect(dashboardProviderProblems(change(provider, 'providers', entry))).toHaveLength(1);
  });

  it.each<[string, JsonRecord]>([
    ['another app', { type: 'casefile-app' }],
    ['the app disabled', { disabled: true }],
    ['a misspelt key', { orgId: 1 }],
  ])('an app file with %s', (_, entry) => {
    expect(appProblems(change(app, 'apps', entry), appId)).toHaveLength(1);
  });

  it('a file of no version, and one with nothing in it', () => {
    expect(appProblems({ ...app, apiVersion: 2 }, appId)).toHaveLength(1);
    expect([appProblems({}, appId), dataSourceProblems({}, '', ourSettings()), dashboardProviderProblems({})]).toEqual([
      ['there is not exactly one app'],
      ['there is not exactly one data source'],
      ['there is not exactly one provider'],
    ]);
  });
});
