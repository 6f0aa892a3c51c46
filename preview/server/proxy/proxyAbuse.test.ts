import type { SentRequest } from '../previewHostRig';
import { MAX_BODY_BYTES } from '../requestBody';
import { ProxyRig } from './ProxyRig';

/** What a Viewer may try: Grafana lets every Viewer send anything to the proxy of a data source. */
const rig = new ProxyRig();

const BODY = '{"query":"T"}';

beforeEach(async () => {
  await rig.open();
  rig.answer = ({ target }, response) =>
    response.end(target === '/token' ? '{"access_token":"t1","expires_in":60}' : '{}');
  const tokenAuth = { url: '{{ .JsonData.endpoint }}/token', params: { client_secret: '{{ .SecureJsonData.key }}' } };
  const routes = [
    { path: 'query', method: 'POST', url: '{{ .JsonData.endpoint }}/v1/workspaces/w/query', tokenAuth },
    { path: 'search', method: 'POST', url: '{{ .JsonData.endpoint }}/v1/workspaces/w/search', tokenAuth },
    { path: 'metadata', method: 'GET', url: '{{ .JsonData.endpoint }}/v1/workspaces/w/metadata', tokenAuth },
  ];
  const other = { name: 'Other', uid: 'other', type: 'x-logs-datasource', secureJsonData: { key: 'k2' } };
  await rig.serve(routes, {}, [{ ...other, jsonData: { endpoint: rig.upstreamUrl } }]);
});

afterEach(() => rig.close());

function post(more: SentRequest = {}): SentRequest {
  return { method: 'POST', body: BODY, ...more };
}

/** The targets that were asked with our credentials: the token request, and what carried its token. */
function withCredentials(): string[] {
  return rig.received
    .filter(({ headers, body }) => headers.authorization !== undefined || body.includes('k1'))
    .map(({ method, target }) => `${method} ${target}`);
}

it.each(['query', 'search'])('lets a %s pass', async (endpoint) => {
  expect((await rig.send(`/${endpoint}`, post())).status).toBe(200);
  expect(withCredentials()).toEqual(['POST /token', `POST /v1/workspaces/w/${endpoint}`]);
});

describe('nothing goes upstream for', () => {
  it.each<[string, number, string, SentRequest]>([
    ['an unknown route', 502, '/other', post()],
    ['no route', 502, '', post()],
    ['the root', 502, '/', post()],
    ['another case', 502, '/Query', post()],
    ['a shorter path', 502, '/quer', post()],
    ['a method that metadata does not have', 502, '/metadata', post()],
    ['GET on query', 502, '/query', {}],
    ['GET on search', 502, '/search', {}],
    ['dot segments from search to query', 400, '/search/../query', post()],
    ['HEAD on query', 502, '/query', { method: 'HEAD' }],
    ['PUT on query', 502, '/query', post({ method: 'PUT' })],
    ['PATCH on query', 502, '/query', post({ method: 'PATCH' })],
    ['DELETE on query', 502, '/query', { method: 'DELETE' }],
    ['OPTIONS on query', 502, '/query', { method: 'OPTIONS' }],
    ['a method in a header', 502, '/query', { headers: { 'X-HTTP-Method-Override': 'POST' } }],
    // Grafana cleans the path to `x` and finds no route; it too forwards this nowhere.
    ['dot segments that leave the route', 400, '/query/../x', post()],
    ['dot segments that enter it', 400, '/x/../query', post()],
    // Grafana matches the cleaned path `query/x` and forwards the raw `query/y/../x` with the token.
    ['dot segments that stay in it', 400, '/query/y/../x', post()],
    // Grafana does not decode before it matches: each of these has the prefix `query`, is sent with the token as it
    // stands, and the upstream decides what it means.
    ['escaped dot segments', 400, '/query/%2e%2e/x', post()],
    ['dot segments that are escaped twice', 400, '/query/%252e%252e/x', post()],
    ['escaped slashes', 400, '/query%2f..%2fx', post()],
    ['escaped backslashes', 400, '/query%5c..%5cx', post()],
    ['a semicolon after dot segments', 400, '/query/%2e%2e%2f;/x', post()],
    // Grafana cleans double slashes for the match and forwards them raw, with the token.
    ['a double slash before the route', 400, '//query', post()],
    ['a double slash behind it', 400, '/query//x', post()],
    ['a body over the limit', 413, '/query', post({ body: 'x'.repeat(MAX_BODY_BYTES + 1) })],
  ])('%s', async (_what, status, path, request) => {
    expect((await rig.send(path, request)).status).toBe(status);
    expect(rig.received).toEqual([]);
  });

  it('a chunked body over the limit', async () => {
    const headers = { 'Transfer-Encoding': 'chunked' };
    expect((await rig.send('/query', post({ headers, body: 'x'.repeat(MAX_BODY_BYTES + 1) }))).status).toBe(413);
    expect(rig.received).toEqual([]);
  });

  it.each([
    ['a data source that does not exist', '/api/datasources/proxy/uid/none/query', 404],
    ['an escaped uid that leaves its place', '/api/datasources/proxy/uid/%2e%2e%2fuid%2flogs/query', 404],
    ['a data source by its number', '/api/datasources/proxy/1/query', 404],
    ['dot segments before the uid', '/api/datasources/proxy/uid/none/../logs/query', 404],
    ['resources of a data source', '/api/datasources/uid/logs/resources/query', 404],
    ['queries by a backend', '/api/ds/query', 404],
  ])('%s', async (_what, target, status) => {
    expect((await rig.sendTo(target, '', post())).status).toBe(status);
    expect(rig.received).toEqual([]);
  });
});

// A route is a prefix in Grafana, of text and not of segments. There is nothing below the address of a query, but a
// route must never end where something is.
it.each([
  ['/query/x', '/v1/workspaces/w/query/x'],
  ['/query-x', '/v1/workspaces/w/query/-x'],
])('what follows the path of a route stays below its address, as in Grafana: %s', async (path, target) => {
  await rig.send(path, post());
  expect(withCredentials()).toEqual(['POST /token', `POST ${target}`]);
});

it('another data source is asked with its own secret only', async () => {
  expect((await rig.sendTo('/api/datasources/proxy/uid/other', '/query', post())).status).toBe(200);
  expect(rig.received.map(({ target, body }) => [target, body])).toEqual([
    ['/token', 'client_secret=k2'],
    ['/v1/workspaces/w/query', BODY],
  ]);
});

it('no header of the client takes the place of ours, and none of its own leaves Grafana', async () => {
  const { headers } = await rig.arrived(
    '/query',
    post({
      headers: {
        'X-DS-Authorization': 'Bearer mine',
        Authorization: 'Bearer grafana',
        'Proxy-Authorization': 'Basic x',
        Cookie: 'grafana_session=1',
        Connection: 'close, authorization',
        'X-Grafana-User': 'admin',
        'X-Grafana-Id': 'jwt',
        'X-Grafana-Context': '{"role":"Admin"}',
        'X-Grafana-Referer': 'http://elsewhere/',
        'X-WebAuth-User': 'admin',
        'X-Forwarded-Host': 'elsewhere',
        'X-Forwarded-Proto': 'https',
      },
    })
  );
  expect(headers).toEqual({
    host: rig.upstreamUrl.slice('http://'.length),
    connection: 'close',
    authorization: 'Bearer t1',
    'content-length': String(BODY.length),
    'user-agent': 'Grafana/13.2.2',
    'x-forwarded-for': '127.0.0.1',
  });
});

it('a Host of the client does not choose the upstream', async () => {
  expect((await rig.send('/query', post({ headers: { Host: 'elsewhere' } }))).status).toBe(403);
  expect(rig.received).toEqual([]);
});
