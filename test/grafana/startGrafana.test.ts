import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startGrafana } from '../../scripts/startGrafana';

/** Writes down how it was started, answers as Grafana does when it is well, and ends when told to. */
const FAKE = `#!${process.execPath}
const { readdirSync, writeFileSync } = require('node:fs');
const plugins = readdirSync(process.env.GF_PATHS_PLUGINS, { recursive: true, encoding: 'utf8' });
writeFileSync(__filename + '.json', JSON.stringify({ args: process.argv.slice(2), env: process.env, plugins }));
require('node:http')
  .createServer((request, response) => response.writeHead(request.url === '/api/health' ? 200 : 404).end())
  .listen(Number(process.env.GF_SERVER_HTTP_PORT), process.env.GF_SERVER_HTTP_ADDR);
process.on('SIGTERM', () => process.exit(7));
`;

interface Start {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly plugins: readonly string[];
}

describe('starting Grafana', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'casefile-home-'));
  const program = path.join(home, 'bin/grafana');

  beforeAll(() => {
    mkdirSync(path.join(home, 'plugins/panels'), { recursive: true });
    writeFileSync(path.join(home, 'plugins/panels/module.js'), '');
    mkdirSync(path.dirname(program));
    writeFileSync(program, FAKE);
    chmodSync(program, 0o755);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('gives it our plugins, provisioning and variables, tells when it answers, and cleans up behind it', async () => {
    const port = await freePort();
    const options = { port, workspace: 'http://127.0.0.1:8877', password: 'pass', plugins: path.join(home, 'plugins') };
    const grafana = startGrafana({ program, home }, options);
    expect(await grafana.ready).toBe(true);
    const { args, env, plugins } = JSON.parse(readFileSync(`${program}.json`, 'utf8')) as Start;
    grafana.stop();
    expect(await grafana.ended).toBe(7);

    expect(args).toEqual(['server', '--homepath', home]);
    expect(env).toMatchObject({
      CASEFILE_ENDPOINT: 'http://127.0.0.1:8877',
      CASEFILE_AUTHORITY: 'http://127.0.0.1:8877',
      CASEFILE_DASHBOARDS: path.resolve(__dirname, '../../dashboards'),
      GF_PATHS_PROVISIONING: path.resolve(__dirname, '../../provisioning'),
      GF_SECURITY_ADMIN_PASSWORD: 'pass',
      GF_AUTH_ANONYMOUS_ENABLED: 'false',
    });
    expect(env['GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS']).toMatch(/^casefile-investigation-app,casefile-/);
    expect(plugins).toContain(path.join('casefile-investigation-app', 'panels', 'module.js'));
    expect(existsSync(env['GF_PATHS_DATA']!)).toBe(false);
  });

  it('says that it is not ready when it ends at once, and hands on how it ended', async () => {
    writeFileSync(program, `#!${process.execPath}\nprocess.exit(3);`);
    const options = { port: await freePort(), workspace: '', password: '', plugins: path.join(home, 'plugins') };
    const grafana = startGrafana({ program, home }, options);
    expect([await grafana.ended, await grafana.ready]).toEqual([3, false]);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
