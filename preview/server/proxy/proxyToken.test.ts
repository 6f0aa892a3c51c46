import { ProxyRig } from './ProxyRig';

const rig = new ProxyRig();

beforeEach(() => rig.open());
afterEach(() => rig.close());

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
    rig.answer = ({ target }, response) => response.end(target === '/token' ? JSON.stringify(body) : '{}');
  }

  it('is fetched with rendered parameters, used over X-DS-Authorization, and kept', async () => {
    giveTokens({ access_token: 't1', expires_in: '3600' });
    await rig.serve([tokenRoute]);
    const first = await rig.arrived('/x', { headers: { 'X-DS-Authorization': 'Basic ds' } });
    expect(first.headers.authorization).toBe('Bearer t1');
    await rig.arrived('/x');
    expect(rig.received.map(({ target, body }) => [target, body])).toEqual([
      ['/token', 'client_secret=k1&scope=all%2F.default'],
      ['/', ''],
      ['/', ''],
    ]);
  });

  it('is fetched anew for another route of the same data source', async () => {
    giveTokens({ access_token: 't1', expires_in: 3600 });
    await rig.serve([tokenRoute, { ...tokenRoute, path: 'y' }]);
    await rig.arrived('/x');
    await rig.arrived('/y');
    expect(rig.received.filter(({ target }) => target === '/token')).toHaveLength(2);
  });

  it('that cannot be had does not stop the request', async () => {
    giveTokens({ error: 'invalid_client' });
    await rig.serve([tokenRoute]);
    expect((await rig.arrived('/x')).headers).not.toHaveProperty('authorization');
  });

  it('is not used when jsonData.authenticationType overrides the route', async () => {
    await rig.serve([tokenRoute], { jsonData: { endpoint: rig.upstreamUrl, authenticationType: 'secret' } });
    expect((await rig.arrived('/x')).headers).not.toHaveProperty('authorization');
    expect(rig.received).toHaveLength(1);
  });

  it('of a kind that is not implemented is refused by name', async () => {
    await rig.serve([{ ...tokenRoute, authType: 'azure' }]);
    expect(await rig.send('/x')).toMatchObject({
      status: 500,
      body: expect.stringContaining("'azure'") as string,
    });
  });
});
