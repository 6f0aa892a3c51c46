import { type JsonRecord } from '../../preview/server/record';
import { interfaceMembers } from './interfaceMembers';
import { routeProblems, type SettingNames } from './routeRules';

const settings: SettingNames = { open: ['host', 'tenant'], secret: ['key'], always: ['host', 'tenant'] };
const token = {
  url: '{{ .JsonData.host }}/{{ .JsonData.tenant }}/token',
  params: { grant_type: 'client_credentials', client_secret: '{{ .SecureJsonData.key }}', scope: 'https://s/.default' },
};
const route: JsonRecord = {
  path: 'query',
  method: 'POST',
  url: '{{ or .JsonData.host "https://x" }}/v1/things/{{ .JsonData.tenant }}/query',
  tokenAuth: token,
};
const problems = (...routes: readonly JsonRecord[]) => routeProblems({ routes }, settings);

it('finds nothing wrong in a route that is pinned down', () => {
  expect(problems(route)).toEqual([]);
  expect(problems({ ...route, authType: 'azure', tokenAuth: { scopes: ['https://s/.default'] } })).toEqual([]);
});

describe('the rules of a route notice', () => {
  it.each<[string, JsonRecord]>([
    ['no method', { method: undefined }],
    ['any method', { method: '*' }],
    ['a list of methods, which Grafana does not read as one', { method: 'GET,POST' }],
    ['a path with a slash in front', { path: '/query' }],
    ['a whole server', { url: 'https://x/v1' }],
    ['a replaced body', { body: { query: '{{ .JsonData.host }}' } }],
    ['a setting that is not there', { url: 'https://x/a/b/{{ or .JsonData.gone "c" }}' }],
    ['a secret that is not there', { headers: [{ name: 'x-y', content: '{{ .SecureJsonData.gone }}' }] }],
    ['a secret among the open settings', { headers: [{ name: 'x-apikey', content: '{{ .JsonData.host }}' }] }],
    ['a secret that is written out', { urlParams: [{ name: 'api_key', content: '0123456789' }] }],
    ['no scope', { tokenAuth: { ...token, params: { ...token.params, scope: undefined } } }],
    ['scopes that are a template', { authType: 'azure', tokenAuth: { scopes: ['{{ .JsonData.host }}/.default'] } }],
    ['a token from nowhere', { tokenAuth: { ...token, url: undefined } }],
  ])('%s', (_, change) => {
    expect(problems({ ...route, ...change })).toHaveLength(1);
  });

  it('a setting that is printed as "<no value>"', () => {
    expect(routeProblems({ routes: [route] }, { ...settings, always: ['host'] })).toEqual([
      'route query prints "<no value>" where tenant is not set',
    ]);
  });

  it('a route that an earlier one hides', () => {
    expect(problems(route, { ...route, path: 'query-more' })).toHaveLength(1);
    expect(problems(route, { ...route, path: 'query-more', method: 'GET' })).toEqual([]);
  });

  it.each(['authenticationType', 'clientSecret', 'apiKey'])('an open setting named %s', (name) => {
    expect(routeProblems({ routes: [] }, { ...settings, open: [name] })).toHaveLength(1);
  });
});

it('reads the settings from their types', () => {
  expect(interfaceMembers('interface A { readonly a?: string; b: number } interface B {}', 'A')).toEqual(['a', 'b']);
  expect(() => interfaceMembers('interface A {}', 'B')).toThrow('There is no interface B.');
});
