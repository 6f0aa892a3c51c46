import { ProxyRig } from './ProxyRig';

const rig = new ProxyRig();

beforeEach(() => rig.open());
afterEach(() => rig.close());

describe('request headers', () => {
  it('drops what belongs to the browser and to Grafana, and tells where the client came from', async () => {
    await rig.serve([{ path: 'x', url: rig.upstreamUrl, headers: [{ name: 'X-Grafana-Referer', content: 'hidden' }] }]);
    const { headers } = await rig.arrived('/x', {
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
      host: rig.upstreamUrl.slice('http://'.length),
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
    await rig.serve([
      { path: 'x', url: rig.upstreamUrl, headers: [{ name: 'X-Key', content: '{{ .SecureJsonData.key }}' }] },
    ]);
    expect((await rig.arrived('/x', { headers: { 'x-key': 'mine' } })).headers['x-key']).toBe('k1');
  });

  it('turns X-DS-Authorization into Authorization', async () => {
    await rig.serve([{ path: 'x', url: rig.upstreamUrl }]);
    const { headers } = await rig.arrived('/x', {
      headers: { 'X-DS-Authorization': 'Basic ds', Authorization: 'Basic g' },
    });
    expect(headers.authorization).toBe('Basic ds');
    expect(headers).not.toHaveProperty('x-ds-authorization');
  });
});
