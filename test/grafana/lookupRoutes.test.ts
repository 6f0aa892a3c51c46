import path from 'node:path';
import { readPlugins } from '../../preview/server/plugins/readPlugins';
import { ProxyRig } from '../../preview/server/proxy/ProxyRig';
import { matchRoute } from '../../preview/server/proxy/matchRoute';
import { routeTarget } from '../../preview/server/proxy/upstreamTarget';
import { COLLECTIONS } from '../../src/core/reputation/lookup';

const [plugin] = readPlugins(path.resolve(__dirname, '../../src/datasource'));
const { json, routes } = plugin!.manifest;

const rig = new ProxyRig();
beforeEach(async () => {
  await rig.open();
  await rig.serve(json['routes'] as object[], {
    jsonData: { virusTotalEndpoint: rig.upstreamUrl },
    secureJsonData: { virusTotalKey: 'k1' },
  });
});
afterEach(() => rig.close());

describe('the routes of look-ups', () => {
  it.each(COLLECTIONS)('send the key along to VirusTotal: %s', async (collection) => {
    const sent = await rig.arrived(`/vt/${collection}/an-id`, { headers: { 'x-apikey': 'mine' } });
    expect([sent.method, sent.target, sent.headers['x-apikey']]).toEqual(['GET', `/api/v3/${collection}/an-id`, 'k1']);
    expect(sent.headers).not.toHaveProperty('x-grafana-referer');
    expect(sent.headers).not.toHaveProperty('authorization');
  });

  it.each(COLLECTIONS)('lead to VirusTotal itself unless the settings say otherwise: %s', (collection) => {
    const route = matchRoute(routes, 'GET', `vt/${collection}/an-id`)!;
    const dataSource = { url: '', jsonData: { virusTotalEndpoint: '' }, secureJsonData: {} };
    const target = routeTarget(route, { ...OTHER_MEMBERS, ...dataSource }, `vt/${collection}/an-id`, '');
    expect([target?.origin.host, target?.path]).toEqual(['www.virustotal.com', `/api/v3/${collection}/an-id`]);
  });

  it.each([
    ['a file that is sent in', 'POST', '/vt/files'],
    ['a vote', 'POST', '/vt/domains/example.org/votes'],
    ['something else of VirusTotal', 'GET', '/vt/users/me'],
    ['something else by a detour', 'GET', '/vt/files/%2e%2e/users/me'],
  ])('let nothing else through: %s', async (_, method, path) => {
    const { status } = await rig.send(path, { method });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(rig.received).toEqual([]);
  });
});

const OTHER_MEMBERS = { id: 1, uid: 'u', name: 'n', type: 't', isDefault: false, editable: true, version: 1 };
