import { isRecord, type JsonRecord, recordOf, recordsOf, textMembers, textOf } from '../../preview/server/record';

/** What the data source's settings hold, by name. */
export interface SettingNames {
  /** Of the interface that types jsonData. */
  readonly open: readonly string[];
  /** Of the one that types secureJsonData. */
  readonly secret: readonly string[];
  /** Keys of jsonData that provisioning always sets. */
  readonly always: readonly string[];
}

const METHODS = ['GET', 'POST'];
const SECRET = /secret|password|api_?key|x-apikey|authorization|token$/i;
const TEMPLATE = /\{\{.*?\}\}/g;

/** What the routes of a data source's plugin.json must keep; one sentence for each that is broken. */
export function routeProblems(plugin: JsonRecord, settings: SettingNames): readonly string[] {
  const routes = recordsOf(plugin['routes']);
  return [
    ...routes.flatMap((route) =>
      [
        ...addressProblems(route),
        ...tokenProblems(route),
        ...secretProblems(route),
        ...templateProblems(route, settings),
        ...(route['body'] === undefined ? [] : ['replaces the body, and with it the query']),
      ].map((problem) => `route ${textOf(route['path'])} ${problem}`)
    ),
    ...shadowed(routes),
    ...[...settings.open, ...settings.secret]
      .filter((name) => name === 'authenticationType')
      .map(() => 'the proxy takes the setting authenticationType for its own'),
    ...settings.open.filter((name) => SECRET.test(name)).map((name) => `the setting ${name} would reach every browser`),
  ];
}

/** A Viewer may call anything below a route with the plugin's credentials: only one method, and deep down. */
function addressProblems(route: JsonRecord): readonly string[] {
  const given = textOf(route['path']);
  const deep = textOf(route['url'])
    .replace(TEMPLATE, 'x')
    .replace(/^(https?:\/\/)?[^/]+/, '')
    .split('/')
    .filter((segment) => segment !== '');
  return [
    ...(/^[\w-]+(\/[\w-]+)*$/.test(given) ? [] : ['has no plain path']),
    ...(METHODS.includes(textOf(route['method'])) ? [] : ['has no single method']),
    ...(deep.length >= 3 ? [] : ['opens more of its server than one function']),
  ];
}

function tokenProblems(route: JsonRecord): readonly string[] {
  if (route['tokenAuth'] === undefined) {
    return [];
  }
  const token = recordOf(route['tokenAuth']);
  const scopes = JSON.stringify(token['scopes'] ?? []);
  const params = textMembers(token['params']);
  if (route['authType'] === 'azure') {
    return scopes.includes('/.default') && !scopes.includes('{{') ? [] : ['needs scopes, which are no templates'];
  }
  return [
    ...(route['authType'] === undefined ? [] : [`has an authType that we do not use`]),
    ...(textOf(token['url']) === '' ? ['has no address for its token'] : []),
    ...(params['grant_type'] === 'client_credentials' ? [] : ['asks for no client credentials']),
    // The generic provider of tokens ignores scopes.
    ...(params['scope']?.endsWith('/.default') === true ? [] : ['asks for no scope']),
  ];
}

function secretProblems(route: JsonRecord): readonly string[] {
  const pairs = [
    ...Object.entries(textMembers(recordOf(route['tokenAuth'])['params'])),
    ...[...recordsOf(route['headers']), ...recordsOf(route['urlParams'])].map(
      (pair) => [textOf(pair['name']), textOf(pair['content'])] as const
    ),
  ];
  return pairs
    .filter(([name, value]) => SECRET.test(name) && !/^(Bearer )?\{\{ \.SecureJsonData\.\w+ \}\}$/.test(value))
    .map(([name]) => `sends ${name}, which is not taken from SecureJsonData`);
}

function templateProblems(route: JsonRecord, { open, secret, always }: SettingNames): readonly string[] {
  return [...new Set(templatesIn(route))].flatMap((template) => [
    ...keysIn(template, 'JsonData')
      .filter((key) => !open.includes(key))
      .map((key) => `uses the setting ${key}, which is not there`),
    ...keysIn(template, 'SecureJsonData')
      .filter((key) => !secret.includes(key))
      .map((key) => `uses the secret ${key}, which is not there`),
    ...(/^\{\{ \.JsonData\.\w+ \}\}$/.test(template) ? keysIn(template, 'JsonData') : [])
      .filter((key) => !always.includes(key))
      .map((key) => `prints "<no value>" where ${key} is not set`),
  ]);
}

function templatesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return value.match(TEMPLATE) ?? [];
  }
  return Array.isArray(value) || isRecord(value) ? Object.values(value).flatMap(templatesIn) : [];
}

const keysIn = (template: string, source: 'JsonData' | 'SecureJsonData'): readonly string[] =>
  [...template.matchAll(new RegExp(`\\.${source}\\.(\\w+)`, 'g'))].map(([, key = '']) => key);

/** The first route whose path begins the request's is taken, so an earlier one must not begin a later. */
function shadowed(routes: readonly JsonRecord[]): readonly string[] {
  return routes.flatMap((route, index) =>
    routes
      .slice(0, index)
      .filter(
        (earlier) => earlier['method'] === route['method'] && textOf(route['path']).startsWith(textOf(earlier['path']))
      )
      .map(
        (earlier) => `route ${textOf(route['path'])} is never reached: ${textOf(earlier['path'])} takes its requests`
      )
  );
}
