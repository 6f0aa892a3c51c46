import { lookupLimits, missingSettings, otherWorkspaceIds, proxyRoute, serverTimeoutSeconds } from './settings';

it.each([
  [undefined, 25],
  [120, 115],
  ['60', 55],
  [8, 4],
  [3, 1],
  [0.2, 1],
  [900, 600],
  [0, 25],
  [-1, 25],
  ['soon', 25],
])('a proxy that waits %p seconds gives the service %d', (timeout, seconds) => {
  expect(serverTimeoutSeconds({ timeout })).toBe(seconds);
});

it('needs no tenant and client for a managed identity, which has a route of its own', () => {
  expect(missingSettings({})).toEqual(['tenant ID', 'client ID', 'workspace ID']);
  expect(missingSettings({ tenantId: 't', clientId: ' ', workspaceId: 'w' })).toEqual(['client ID']);
  expect(missingSettings({ signIn: 'identity', workspaceId: 'w' })).toEqual([]);
  expect([proxyRoute({}, 'query'), proxyRoute({ signIn: 'identity' }, 'query')]).toEqual(['query', 'identity/query']);
  expect(proxyRoute({ signIn: 'identity' }, 'metadata')).toBe('identity/metadata');
  expect([proxyRoute({}, 'search'), proxyRoute({ signIn: 'identity' }, 'search')]).toEqual([
    'search',
    'identity/search',
  ]);
});

it('asks each further workspace once, and none for a row that is not filled in', () => {
  expect(otherWorkspaceIds({})).toEqual([]);
  const rows = ['a', '', ' b ', 'a'].map((id) => ({ name: `of ${id}`, id }));
  expect(otherWorkspaceIds({ additionalWorkspaces: rows })).toEqual(['a', 'b']);
});

it.each([
  [{}, undefined],
  [{ virusTotal: false }, undefined],
  [{ virusTotal: '' }, undefined],
  [{ virusTotal: true }, { perMinute: 4, perDay: 500 }],
  [
    { virusTotal: 'true', virusTotalPerMinute: '20', virusTotalPerDay: 1_000 },
    { perMinute: 20, perDay: 1_000 },
  ],
  [
    { virusTotal: true, virusTotalPerMinute: '', virusTotalPerDay: -1 },
    { perMinute: 4, perDay: 500 },
  ],
])('the settings %p let VirusTotal be asked %p', (settings, limits) => {
  expect(lookupLimits(settings)).toEqual(limits);
});
