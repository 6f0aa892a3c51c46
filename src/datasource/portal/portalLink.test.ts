import { gunzipSync } from 'node:zlib';
import { portalOf } from './portal';
import { portalLink } from './portalLink';

const RESOURCE =
  '/subscriptions/1a2b3c4d-0000-4000-8000-1234567890ab/resourceGroups/soc_rg/providers/Microsoft.OperationalInsights/workspaces/soc-logs';
const settings = { tenantId: 'contoso.onmicrosoft.com', workspaceResourceId: RESOURCE };
const timespan = { from: Date.UTC(2026, 2, 10, 8), to: Date.UTC(2026, 2, 10, 9) };

/** The parts of a link's fragment after the page that it opens, by name. */
function read(link: string) {
  const { origin, hash } = new URL(link);
  const [place = '', parts = ''] = hash.split('/Logs.ReactView/');
  const all = parts.split('/');
  const part = (name: string) => decodeURIComponent(all[all.indexOf(name) + 1] ?? '');
  return { origin, place, part };
}

it.each(['SecurityAlert | take 1', `T | where a == "ü€ '\\\\" // ${'x'.repeat(5_000)}`, ''])(
  'holds the query, the workspace and the time: %#',
  async (kql) => {
    const { origin, place, part } = read(await portalLink(portalOf(settings)!, { kql, timespan }));
    expect([origin, place]).toEqual([
      'https://portal.azure.com',
      '#@contoso.onmicrosoft.com/blade/Microsoft_OperationsManagementSuite_Workspace',
    ]);
    expect(part('resourceId')).toBe(RESOURCE);
    expect(part('source')).toBe('LogsBlade.AnalyticsShareLinkToQuery');
    expect(gunzipSync(Buffer.from(decodeURIComponent(part('q')), 'base64')).toString()).toBe(kql);
    expect(part('timespan')).toBe('2026-03-10T08:00:00.000Z/2026-03-10T09:00:00.000Z');
  }
);

it('is the same for the same query', async () => {
  const link = () => portalLink(portalOf(settings)!, { kql: 'T', timespan });
  expect(await link()).toBe(await link());
});

it.each([
  [{}, 'https://portal.azure.com'],
  [{ endpoint: 'https://api.loganalytics.us' }, 'https://portal.azure.us'],
  [{ endpoint: 'https://api.loganalytics.azure.cn' }, 'https://portal.azure.cn'],
  [{ endpoint: 'http://127.0.0.1:8877' }, 'https://portal.azure.com'],
  [{ endpoint: 'https://api.loganalytics.us', signIn: 'identity' as const }, 'https://portal.azure.com'],
])('goes to the portal of the cloud: %j to %s', (changed, address) => {
  expect(portalOf({ ...settings, ...changed })?.address).toBe(address);
});

it('leaves the tenant out where it is not known', async () => {
  const link = await portalLink(portalOf({ ...settings, signIn: 'identity' })!, { kql: 'T', timespan });
  expect(link).toContain('https://portal.azure.com/#blade/');
});

it.each([undefined, '', 'soc-logs', `${RESOURCE}/`, `javascript:${RESOURCE}`, RESOURCE.replace('workspaces', 'x')])(
  'is not offered for the resource id %p',
  (workspaceResourceId) => {
    expect(portalOf({ ...settings, workspaceResourceId })).toBeUndefined();
  }
);
