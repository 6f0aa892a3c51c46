import { ProxyRig } from './ProxyRig';

const rig = new ProxyRig();

beforeEach(() => rig.open());
afterEach(() => rig.close());

const query = { path: 'query', method: 'POST', url: '{{ .JsonData.endpoint }}/v1' };

describe('routing', () => {
  it('sends a matched request to the route, body and query untouched', async () => {
    await rig.serve([query]);
    const body = JSON.stringify({ query: 'T | take 1' });
    expect(await rig.arrived('/query/a%20b/c?x=%20y&x=2', { method: 'POST', body })).toMatchObject({
      method: 'POST',
      target: '/v1/a%20b/c?x=%20y&x=2',
      body,
    });
  });

  it('falls back to the URL of the data source without the authorisation of any route', async () => {
    await rig.serve([{ ...query, headers: [{ name: 'X-Key', content: '{{ .SecureJsonData.key }}' }] }], {
      url: `${rig.upstreamUrl}/plain`,
    });
    const received = await rig.arrived('/query', { method: 'GET' });
    expect(received.target).toBe('/plain/query');
    expect(received.headers).not.toHaveProperty('x-key');
    expect(received.headers).not.toHaveProperty('authorization');
  });

  it('answers an empty 502 when no route matches and the data source has no URL', async () => {
    await rig.serve([query]);
    expect(await rig.send('/query')).toMatchObject({ status: 502, body: '' });
  });

  it('uses the default of a templated URL', async () => {
    await rig.serve([{ path: 'x', url: `{{ or .JsonData.nowhere "${rig.upstreamUrl}" }}` }]);
    expect((await rig.arrived('/x/y')).target).toBe('/y');
  });

  it('says which template it does not understand', async () => {
    await rig.serve([{ path: 'x', url: '{{ if .JsonData.a }}' }]);
    expect(await rig.send('/x')).toMatchObject({
      status: 500,
      body: expect.stringContaining('{{ if') as string,
    });
  });

  it('adds URL parameters to those of the client', async () => {
    await rig.serve([
      { path: 'x', url: rig.upstreamUrl, urlParams: [{ name: 'key', content: '{{ .SecureJsonData.key }}' }] },
    ]);
    expect((await rig.arrived('/x?key=mine&a=1')).target).toBe('/?key=mine&a=1&key=k1');
  });

  it('replaces the body by that of the route', async () => {
    await rig.serve([{ path: 'x', url: rig.upstreamUrl, body: { key: '{{ .SecureJsonData.key }}' } }]);
    const received = await rig.arrived('/x', { method: 'POST', body: 'from the client' });
    expect(received).toMatchObject({ body: '{"key":"k1"}', headers: { 'content-length': '12' } });
  });

  it('answers 404 for an unknown data source', async () => {
    await rig.serve([query], { uid: 'other' });
    expect((await rig.send('/query')).status).toBe(404);
  });

  it('answers 404 when the plugin of the data source is not installed', async () => {
    await rig.serve([query], { type: 'not-installed-datasource' });
    expect(JSON.parse((await rig.send('/query')).body)).toEqual({ message: 'Unable to find datasource plugin' });
  });
});
