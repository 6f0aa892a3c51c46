import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startPreviewHostRig, type PreviewHostRig } from './previewHostRig';

let rig: PreviewHostRig;

beforeAll(async () => {
  rig = await startPreviewHostRig({
    routes: [{ path: 'query', method: 'POST', url: 'http://never' }],
    dataSource: { isDefault: true, jsonData: { tenant: '${TENANT}' }, secureJsonData: { secret: '${SECRET}' } },
    environment: { TENANT: 't1', SECRET: 'hush-hush' },
  });
});

afterAll(() => rig.close());

async function json(target: string): Promise<unknown> {
  return JSON.parse((await rig.send(target)).body);
}

describe('pages', () => {
  it('redirects / to home', async () => {
    expect(await rig.send('/')).toMatchObject({ status: 302, headers: { location: '/d/one?from=1&to=2' } });
  });

  it.each([
    '/d/one',
    '/d/one/slug',
    '/d/unknown',
    '/a/x-case-app',
    '/a/x-case-app/page?theme=light',
    '/explore?query=%7B%7D',
    '/datasources/edit/logs',
    '/d/one?editPanel=1',
  ])('serves the page for %s', async (target) => {
    const page = await rig.send(target);
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(page.body).toContain('"buildInfo":{"version":"13.2.2"');
    expect(page.body).toContain(`"theme":"${target.includes('light') ? 'light' : 'dark'}"`);
  });

  it('lets only the boot scripts of this delivery run', async () => {
    const [one, other] = [await rig.send('/d/one'), await rig.send('/d/one')];
    const policy = String(one.headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(one.body.match(/<script/g)).toHaveLength(2);
    expect(one.body.split(`<script nonce="${nonce}"`)).toHaveLength(3);
    expect(policy).not.toContain('unsafe-eval');
    expect(other.headers['content-security-policy']).not.toBe(policy);
  });

  it('has no other page', async () => {
    expect((await rig.send('/dashboards')).status).toBe(404);
  });

  it('takes no other method than GET and HEAD', async () => {
    expect((await rig.send('/d/one', { method: 'POST' })).status).toBe(405);
    expect(await rig.send('/d/one', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });
});

describe('API', () => {
  it('tells its health', async () => {
    expect(await json('/api/health')).toMatchObject({ database: 'ok', version: '13.2.2' });
  });

  it('gives the settings with expanded provisioning and without secrets or routes', async () => {
    const settings = await rig.send('/api/frontend/settings');
    expect(JSON.parse(settings.body)).toMatchObject({
      defaultDatasource: 'Logs',
      datasources: {
        Logs: {
          uid: 'logs',
          url: '/api/datasources/proxy/uid/logs',
          jsonData: { tenant: 't1' },
          meta: { id: 'x-logs-datasource', module: 'public/plugins/x-logs-datasource/module.js' },
        },
      },
      apps: { 'x-case-app': { baseUrl: 'public/plugins/x-case-app' } },
    });
    expect(settings.body).not.toMatch(/hush|never|secureJsonData/);
  });

  it('gives a data source with the names of its secrets only', async () => {
    const answer = await rig.send('/api/datasources/uid/logs');
    expect(JSON.parse(answer.body)).toMatchObject({ uid: 'logs', secureJsonFields: { secret: true } });
    expect(answer.body).not.toContain('hush');
  });

  it('gives a dashboard as it is on disk now, with its folder', async () => {
    expect(await json('/api/dashboards/uid/one')).toMatchObject({
      dashboard: { title: 'One' },
      meta: { folderUid: 'case', folderTitle: 'Case' },
    });
    writeFileSync(path.join(rig.folder, 'dashboards/one.json'), JSON.stringify({ uid: 'one', title: 'Two' }));
    expect(await json('/api/dashboards/uid/one')).toMatchObject({ dashboard: { title: 'Two' } });
  });

  it.each(['/api/dashboards/uid/none', '/api/datasources/uid/none', '/api/search', '/api/dashboards/uid/one/more'])(
    'answers 404 in JSON for %s',
    async (target) => {
      const answer = await rig.send(target);
      expect(answer).toMatchObject({ status: 404, headers: { 'content-type': 'application/json; charset=utf-8' } });
      expect(JSON.parse(answer.body)).toHaveProperty('message');
    }
  );

  it('names the dashboard file that is no JSON', async () => {
    const file = path.join(rig.folder, 'dashboards/broken.json');
    writeFileSync(file, '{');
    expect(await rig.send('/api/dashboards/uid/none')).toMatchObject({
      status: 500,
      body: expect.stringContaining('broken.json') as string,
    });
    rmSync(file);
  });

  it('answers 400 for an address that is no address', async () => {
    expect((await rig.send('/api/dashboards/uid/%E0%A4')).status).toBe(400);
  });
});

describe('files', () => {
  it.each([
    ['/host/bootstrap.js', 'page', 'text/javascript; charset=utf-8'],
    ['/public/plugins/x-case-app/module.js', 'app', 'text/javascript; charset=utf-8'],
    ['/public/plugins/x-case-app/chunk.js?_cache=1', 'chunk', 'text/javascript; charset=utf-8'],
    ['/public/plugins/x-logs-datasource/module.js', 'logs', 'text/javascript; charset=utf-8'],
    ['/public/build/img/icons/unicons/search.svg', '<svg', 'image/svg+xml'],
    ['/public/build/img/icons/unicons/angle-double-left.svg', '<svg', 'image/svg+xml'],
    ['/public/build/img/icons/unicons/globe.svg', '<svg', 'image/svg+xml'],
    ['/public/build/img/icons/custom/gf-ml.svg', '<svg', 'image/svg+xml'],
    ['/public/fonts/inter/Inter-Regular.woff2', 'wOF2', 'font/woff2'],
  ])('serves %s', async (target, start, type) => {
    const answer = await rig.send(target);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': type } });
    expect(answer.body.startsWith(start)).toBe(true);
  });

  it.each([
    ['a chunk of the app by the nested plugin', '/public/plugins/x-logs-datasource/chunk.js'],
    ['dot segments', '/public/plugins/x-case-app/../../secret.txt'],
    ['escaped dot segments', '/public/plugins/x-case-app/%2e%2e/%2e%2e/secret.txt'],
    ['an escaped slash', '/public/plugins/x-logs-datasource/..%2fchunk.js'],
    ['a backslash', '/public/plugins/x-logs-datasource/..%5cchunk.js'],
    ['an absolute path', '/host//etc/passwd'],
    ['a zero byte', '/host/bootstrap.js%00'],
    ['a folder', '/public/plugins/x-case-app/logs'],
    ['a plugin that is not installed', '/public/plugins/other/module.js'],
    ['dot segments under icons', '/public/build/img/icons/../../../../package.json'],
    ['an icon that Grafana does not know', '/public/build/img/icons/unicons/no-such-icon.svg'],
    ['an icon of no set', '/public/build/img/icons/globe.svg'],
    ['other public files', '/public/build/app.js'],
    ['a name that every object has', '/public/constructor'],
  ])('does not serve %s', async (_what, target) => {
    expect((await rig.send(target)).status).toBe(404);
  });

  it('does not follow links out of a folder', async () => {
    symlinkSync(path.join(rig.folder, 'secret.txt'), path.join(rig.folder, 'dist/link.txt'));
    expect((await rig.send('/public/plugins/x-case-app/link.txt')).status).toBe(404);
  });
});

describe('other sites', () => {
  it.each([
    ['a request from another origin', { Origin: 'http://evil.example' }],
    ['a name of another site that points here', { Host: 'evil.example' }],
  ])('refuses %s', async (_what, headers) => {
    expect((await rig.send('/api/health', { headers })).status).toBe(403);
  });

  it('accepts its own origin', async () => {
    expect((await rig.send('/api/health', { headers: { Origin: rig.url, Host: rig.url.slice(7) } })).status).toBe(200);
  });
});
