import path from 'node:path';
import { type JsonRecord } from '../../preview/server/record';
import { sourcePlugins } from '../../scripts/sourcePlugins';
import { type FoundPlugin, nestingProblems } from './nestingRules';
import { ourSettings } from './ourSettings';
import { imagesOf, pluginProblems } from './pluginRules';
import { exists } from './projectFiles';
import { routeProblems } from './routeRules';

const plugins = sourcePlugins();

describe.each(plugins.map(({ file, json }) => [String(json['id']), file, json] as const))('%s', (_, file, json) => {
  it('says all that Grafana asks of a plugin.json', () => {
    expect(pluginProblems(json)).toEqual([]);
  });

  it('has the images that it names', () => {
    const images = imagesOf(json).map((image) => path.posix.join('src', path.posix.dirname(file), image));
    expect(images.filter((image) => !exists(image))).toEqual([]);
  });

  it('has a module to load', () => {
    const folder = path.posix.join('src', path.posix.dirname(file));
    expect(['module.ts', 'module.tsx'].filter((module) => exists(path.posix.join(folder, module)))).toHaveLength(1);
  });

  it('opens no more of a server than its routes need, and sends secrets from secureJsonData only', () => {
    expect(routeProblems(json, ourSettings())).toEqual([]);
  });
});

it('declares every nested plugin, and no dashboard', () => {
  expect(plugins.length).toBeGreaterThanOrEqual(3);
  expect(nestingProblems(plugins)).toEqual([]);
});

it.each(['query', 'search'])(
  'lets the proxy fetch a token for each sign-in to %s, and leads to nothing else',
  (path) => {
    const routes = plugins.flatMap(({ json }) => (json['routes'] ?? []) as readonly JsonRecord[]);
    for (const signIn of [path, `identity/${path}`]) {
      expect(routes.find((route) => route['path'] === signIn)).toMatchObject({
        method: 'POST',
        url: expect.stringMatching(`/v1/workspaces/{{ .JsonData.workspaceId }}/${path}$`) as string,
        tokenAuth: expect.anything() as object,
      });
    }
  }
);

describe('the rules of a plugin.json notice', () => {
  const good = plugins.find(({ json }) => json['type'] === 'datasource')!.json;

  it.each<[string, JsonRecord]>([
    ['an id in capitals', { id: 'Casefile-LogAnalytics-datasource' }],
    ['an id of four parts', { id: 'casefile-log-analytics-x-datasource' }],
    ['a type that is none', { type: 'secretsmanager', id: 'casefile-x-datasource' }],
    ['no name', { name: undefined }],
    ['no logo', { info: { ...(good['info'] as JsonRecord), logos: { small: 'img/logo.svg' } } }],
    ['no description', { info: { ...(good['info'] as JsonRecord), description: '' } }],
    ['a version of its own', { info: { ...(good['info'] as JsonRecord), version: '1.0.0' } }],
    ['no links', { info: { ...(good['info'] as JsonRecord), links: undefined } }],
    ['a Grafana that is not tested', { dependencies: { grafanaDependency: '>=11.0.0' } }],
    ['a data source that no panel may use', { metrics: undefined }],
    ['a backend', { backend: true }],
  ])('%s', (_, change) => {
    expect(pluginProblems({ ...good, ...change }).length).toBeGreaterThan(0);
  });
});

describe('the rules of nesting notice', () => {
  const app = (includes: unknown): FoundPlugin => ({
    file: 'plugin.json',
    json: { id: 'a-b-app', type: 'app', includes },
  });
  const panel = { file: 'panels/one/plugin.json', json: { id: 'a-one-panel', type: 'panel', name: 'One' } };
  const declared = { type: 'panel', name: 'One', path: 'panels/one/plugin.json' };

  it('nothing in what is right', () => {
    expect(nestingProblems([app([declared]), panel])).toEqual([]);
  });

  it.each<[string, readonly FoundPlugin[]]>([
    ['a plugin that is not declared', [app([]), panel]],
    [
      'a path that is the same file, written otherwise',
      [app([{ ...declared, path: './panels/one/plugin.json' }]), panel],
    ],
    ['a wrong type', [app([{ ...declared, type: 'datasource' }]), panel]],
    ['a wrong name', [app([{ ...declared, name: 'Two' }]), panel]],
    ['a plugin that is not there', [app([declared, { type: 'panel', path: 'panels/two/plugin.json' }]), panel]],
    ['a dashboard', [app([declared, { type: 'dashboard', path: 'dashboards/x.json' }]), panel]],
    [
      'an id that is used twice',
      [app([declared, { ...declared, path: 'p/plugin.json' }]), panel, { ...panel, file: 'p/plugin.json' }],
    ],
    [
      'a plugin in a nested plugin',
      [
        app([declared, { ...declared, path: 'panels/one/in/plugin.json' }]),
        panel,
        { file: 'panels/one/in/plugin.json', json: { ...panel.json, id: 'a-in-panel' } },
      ],
    ],
  ])('%s', (_, found) => {
    expect(nestingProblems(found)).not.toEqual([]);
  });
});
