import type { ServerResponse } from 'node:http';
import { startPreviewHostRig, type PreviewHostRig, type SentRequest } from '../previewHostRig';
import { startRecordingUpstream, type ReceivedRequest, type RecordingUpstream } from '../recordingUpstream';

const BASE = '/api/datasources/proxy/uid/logs';

let upstream: RecordingUpstream;
let answer: (request: ReceivedRequest, response: ServerResponse) => void;
let rig: PreviewHostRig;

beforeEach(async () => {
  answer = (_request, response) => response.end('{}');
  upstream = await startRecordingUpstream((request, response) => answer(request, response));
});

afterEach(async () => {
  await rig.close();
  await upstream.close();
});

async function start(routes: object[], dataSource: object = {}): Promise<void> {
  rig = await startPreviewHostRig({
    routes,
    dataSource: { jsonData: { endpoint: upstream.url, timeout: '0.2' }, secureJsonData: { key: 'k1' }, ...dataSource },
  });
}

/** Sends one request through the proxy and returns what arrived upstream. */
async function arrived(target: string, request?: SentRequest): Promise<ReceivedRequest> {
  await rig.send(`${BASE}${target}`, request);
  const last = upstream.received.at(-1);
  if (last === undefined) {
    throw new Error('nothing arrived upstream');
  }
  return last;
}

const query = { path: 'query', method: 'POST', url: '{{ .JsonData.endpoint }}/v1' };

describe('routing', () => {
  it('sends a matched request to the route, body and query untouched', async () => {
    await start([query]);
    const body = JSON.stringify({ query: 'T | take 1' });
    expect(await arrived('/query/a%2Fb/../c?x=%20y&x=2', { method: 'POST', body })).toMatchObject({
      method: 'POST',
      target: '/v1/a%2Fb/../c?x=%20y&x=2',
      body,
    });
  });

  it('falls back to the URL of the data source without the authorisation of any route', async () => {
    await start([{ ...query, headers: [{ name: 'X-Key', content: '{{ .SecureJsonData.key }}' }] }], {
      url: `${upstream.url}/plain`,
    });
    const received = await arrived('/query', { method: 'GET' });
    expect(received.target).toBe('/plain/query');
    expect(received.headers).not.toHaveProperty('x-key');
    expect(received.headers).not.toHaveProperty('authorization');
  });

  it('answers an empty 502 when no route matches and the data source has no URL', async () => {
    await start([query]);
    expect(await rig.send(`${BASE}/query`)).toMatchObject({ status: 502, body: '' });
  });

  it('uses the default of a templated URL', async () => {
    await start([{ path: 'x', url: `{{ or .JsonData.nowhere "${upstream.url}" }}` }]);
    expect((await arrived('/x/y')).target).toBe('/y');
  });

  it('says which template it does not understand', async () => {
    await start([{ path: 'x', url: '{{ if .JsonData.a }}' }]);
    expect(await rig.send(`${BASE}/x`)).toMatchObject({
      status: 500,
      body: expect.stringContaining('{{ if') as string,
    });
  });

  it('adds URL parameters to those of the client', async () => {
    await start([{ path: 'x', url: upstream.url, urlParams: [{ name: 'key', content: '{{ .SecureJsonData.key }}' }] }]);
    expect((await arrived('/x?key=mine&a=1')).target).toBe('/?key=mine&a=1&key=k1');
  });

  it('replaces the body by that of the route', async () => {
    await start([{ path: 'x', url: upstream.url, body: { key: '{{ .SecureJsonData.key }}' } }]);
    const received = await arrived('/x', { method: 'POST', body: 'from the client' });
    expect(received).toMatchObject({ body: '{"key":"k1"}', headers: { 'content-length': '12' } });
  });

  it('answers 404 for an unknown data source', async () => {
    await start([query]);
    expect((await rig.send('/api/datasources/proxy/uid/other/query')).status).toBe(404);
  });

  it('answers 404 when the plugin of the data source is not installed', async () => {
    await start([query], { type: 'not-installed-datasource' });
    expect(JSON.parse((await rig.send(`${BASE}/query`)).body)).toEqual({ message: 'Unable to find datasource plugin' });
  });
});

describe('request headers', () => {
  it('drops what belongs to the browser and to Grafana, and tells where the client came from', async () => {
    await start([{ path: 'x', url: upstream.url, headers: [{ name: 'X-Grafana-Referer', content: 'hidden' }] }]);
    const { headers } = await arrived('/x', {
      headers: {
        Referer: `${rig.url}/d/one?var-host=h`,
        Origin: rig.url,
        Host: rig.url.slice('http://'.length),
        Cookie: 'session=1',
        Authorization: 'Basic for-grafana',
        Connection: 'close, X-Hop',
        'X-Hop': '1',
        'X-Forwarded-Host': 'h',
        'X-Forwarded-Proto': 'https',
        'X-Forwarded-For': '10.0.0.1',
        'X-Grafana-Org-Id': '1',
        'User-Agent': 'browser',
        Prefer: 'wait=60',
        'Accept-Encoding': 'gzip',
      },
    });
    expect(headers).toEqual({
      host: upstream.url.slice('http://'.length),
      connection: 'close',
      'x-grafana-org-id': '1',
      'user-agent': 'Grafana/13.2.2',
      prefer: 'wait=60',
      'accept-encoding': 'gzip',
      'x-grafana-referer': `${rig.url}/d/one?var-host=h`,
      'x-forwarded-for': '10.0.0.1, 127.0.0.1',
    });
  });

  it('lets route headers win over those of the client', async () => {
    await start([{ path: 'x', url: upstream.url, headers: [{ name: 'X-Key', content: '{{ .SecureJsonData.key }}' }] }]);
    expect((await arrived('/x', { headers: { 'x-key': 'mine' } })).headers['x-key']).toBe('k1');
  });

  it('turns X-DS-Authorization into Authorization', async () => {
    await start([{ path: 'x', url: upstream.url }]);
    const { headers } = await arrived('/x', {
      headers: { 'X-DS-Authorization': 'Basic ds', Authorization: 'Basic g' },
    });
    expect(headers.authorization).toBe('Basic ds');
    expect(headers).not.toHaveProperty('x-ds-authorization');
  });
});

describe('token', () => {
  const tokenRoute = {
    path: 'x',
    url: '{{ .JsonData.endpoint }}',
    tokenAuth: {
      url: '{{ .JsonData.endpoint }}/token',
      params: { client_secret: '{{ .SecureJsonData.key }}', scope: 'all/.default' },
    },
  };

  function giveTokens(body: object): void {
    answer = ({ target }, response) => response.end(target === '/token' ? JSON.stringify(body) : '{}');
  }

  it('is fetched with rendered parameters, used over X-DS-Authorization, and kept', async () => {
    giveTokens({ access_token: 't1', expires_in: '3600' });
    await start([tokenRoute]);
    const first = await arrived('/x', { headers: { 'X-DS-Authorization': 'Basic ds' } });
    expect(first.headers.authorization).toBe('Bearer t1');
    await arrived('/x');
    expect(upstream.received.map(({ target, body }) => [target, body])).toEqual([
      ['/token', 'client_secret=k1&scope=all%2F.default'],
      ['/', ''],
      ['/', ''],
    ]);
  });

  it('is fetched anew for another route of the same data source', async () => {
    giveTokens({ access_token: 't1', expires_in: 3600 });
    await start([tokenRoute, { ...tokenRoute, path: 'y' }]);
    await arrived('/x');
    await arrived('/y');
    expect(upstream.received.filter(({ target }) => target === '/token')).toHaveLength(2);
  });

  it('that cannot be had does not stop the request', async () => {
    giveTokens({ error: 'invalid_client' });
    await start([tokenRoute]);
    expect((await arrived('/x')).headers).not.toHaveProperty('authorization');
  });

  it('is not used when jsonData.authenticationType overrides the route', async () => {
    await start([tokenRoute], { jsonData: { endpoint: upstream.url, authenticationType: 'secret' } });
    expect((await arrived('/x')).headers).not.toHaveProperty('authorization');
    expect(upstream.received).toHaveLength(1);
  });

  it('of a kind that is not implemented is refused by name', async () => {
    await start([{ ...tokenRoute, authType: 'azure' }]);
    expect(await rig.send(`${BASE}/x`)).toMatchObject({
      status: 500,
      body: expect.stringContaining("'azure'") as string,
    });
  });
});

describe('answers', () => {
  beforeEach(() => start([{ path: 'x', url: '{{ .JsonData.endpoint }}' }]));

  it('pass with their status and headers, less those of the server itself', async () => {
    answer = (_request, response) => {
      response.writeHead(429, {
        'Retry-After': '7',
        'x-ms-region': 'we',
        'Set-Cookie': 'a=1',
        Server: 's',
        'Alt-Svc': 'h3',
        'Strict-Transport-Security': 'max-age=1',
      });
      response.end('slow down');
    };
    const passed = await rig.send(`${BASE}/x`);
    expect(passed).toMatchObject({
      status: 429,
      body: 'slow down',
      headers: { 'retry-after': '7', 'x-ms-region': 'we', 'content-security-policy': 'sandbox', via: '1.1 grafana' },
    });
    for (const name of ['set-cookie', 'server', 'alt-svc', 'strict-transport-security']) {
      expect(passed.headers).not.toHaveProperty(name);
    }
  });

  it('of 401 become 400 in plain text, without any header of the upstream', async () => {
    answer = (_request, response) => response.writeHead(401, { 'x-ms-error': 'expired', 'Retry-After': '1' }).end('{}');
    const refused = await rig.send(`${BASE}/x`);
    expect(refused).toMatchObject({ status: 400, body: 'Authentication to data source failed' });
    expect(Object.keys(refused.headers).sort()).toEqual(['connection', 'content-length', 'content-type', 'date']);
  });

  it('that do not begin in jsonData.timeout seconds become an empty 504', async () => {
    answer = () => undefined;
    expect(await rig.send(`${BASE}/x`)).toMatchObject({ status: 504, body: '' });
  });

  it('may take longer than the time-out once they have begun', async () => {
    answer = (_request, response) => {
      response.write('begun');
      setTimeout(() => response.end(' done'), 400);
    };
    expect((await rig.send(`${BASE}/x`)).body).toBe('begun done');
  });

  it('that break off do not look complete', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    };
    await expect(rig.send(`${BASE}/x`)).rejects.toThrow();
  });

  it('from nobody become an empty 502', async () => {
    await upstream.close();
    expect(await rig.send(`${BASE}/x`)).toMatchObject({ status: 502, body: '' });
  });

  it('are given up when the client leaves', async () => {
    const client = new AbortController();
    const leftUpstream = new Promise<void>((resolve) => {
      answer = (_request, response) => {
        response.on('close', () => resolve());
        client.abort();
      };
    });
    await expect(rig.send(`${BASE}/x`, { signal: client.signal })).rejects.toThrow('aborted');
    await leftUpstream;
  });
});
