import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as rxjs from 'rxjs';
import { bundleProblems, chunksOf } from '../../scripts/bundleRules';
import { builtPackageFiles, builtPackageProblems } from '../../scripts/package/builtPackage';
import { sourcePlugins } from '../../scripts/sourcePlugins';
import { buildPluginsIfStale, builtFile, builtFiles } from './builtPlugins';
import { loadModule } from './loadModule';
import { imagesOf } from './pluginRules';
import { DataSourcePluginStandIn, moduleWith } from './standIns';

const APP = 'casefile-investigation-app';
const folders = sourcePlugins().map(({ file }) => path.posix.dirname(file));

beforeAll(buildPluginsIfStale, 120_000);

describe('the built plugins', () => {
  it('are all there, with their images and the version of the package', () => {
    const files = builtFiles();
    const needed = folders.flatMap((folder) => {
      const images = imagesOf(JSON.parse(builtFile(path.posix.join(folder, 'plugin.json'))) as Record<string, unknown>);
      return ['module.js', 'module.js.map', 'plugin.json', ...images].map((file) => path.posix.join(folder, file));
    });
    expect(needed.filter((file) => !files.includes(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('plugin.json'))).toHaveLength(folders.length);
    const { version } = JSON.parse(readFileSync(path.resolve(__dirname, '../../package.json'), 'utf8')) as {
      readonly version: string;
    };
    expect(folders.map((folder) => builtFile(path.posix.join(folder, 'plugin.json')))).toEqual(
      folders.map(() => expect.stringContaining(`"version": "${version}"`) as string)
    );
  });

  it('bring no React of their own, and ask only for what Grafana 12.2 shares', () => {
    const bundles = builtFiles().filter((file) => file.endsWith('.js'));
    expect(bundles.length).toBeGreaterThanOrEqual(folders.length);
    expect(bundles.flatMap((file) => bundleProblems(file, builtFile(file), APP))).toEqual([]);
  });

  it('have every chunk that they may load, and no other', () => {
    const files = builtFiles();
    const chunks = new Set(
      files.filter((file) => file.endsWith('module.js')).flatMap((file) => chunksOf(builtFile(file)))
    );
    const present = files.filter((file) => /^[^/]+\.js$/.test(file) && file !== 'module.js');
    expect([...chunks].map((chunk) => `${chunk}.js`).sort()).toEqual([...present].sort());
  });

  it('make a package that can be installed, with the licences of all that is in it', () => {
    expect(builtPackageProblems(builtPackageFiles())).toEqual([]);
  });
});

describe('the data source, run as Grafana runs it', () => {
  const data = moduleWith({ DataSourcePlugin: DataSourcePluginStandIn });
  const runtime = moduleWith({ getTemplateSrv: () => ({ replace: (text: string) => text }) });
  interface Source {
    query(request: unknown): rxjs.Observable<unknown>;
  }

  async function scriptsAskedFor(uri: string) {
    const { exports, scripts } = loadModule(builtFile('datasource/module.js'), uri, {
      rxjs,
      '@grafana/data': data,
      '@grafana/runtime': runtime,
    });
    const { DataSourceClass } = exports['plugin'] as { readonly DataSourceClass: new (settings: unknown) => Source };
    const source = new DataSourceClass({ url: '/api/datasources/proxy/uid/x', jsonData: {} });
    const request = {
      targets: [{ refId: 'A', kind: 'alerts' }],
      range: { from: 0, to: 1, raw: { from: '0', to: '1' } },
      scopedVars: {},
    };
    const subscription = source.query(request).subscribe();
    await new Promise((resolve) => setTimeout(resolve, 50));
    subscription.unsubscribe();
    return scripts;
  }

  it.each([
    [
      'at the root',
      'http://grafana.test/public/plugins/casefile-loganalytics-datasource/module.js',
      'http://grafana.test/',
    ],
    [
      'under a path',
      'http://grafana.test/grafana/public/plugins/casefile-loganalytics-datasource/module.js',
      'http://grafana.test/grafana/',
    ],
    ['in the sandbox', 'public/plugins/casefile-loganalytics-datasource/module.js', ''],
  ])('loads its chunks from the folder of the app: %s', async (_, uri, root) => {
    const scripts = await scriptsAskedFor(uri);
    expect(scripts.length).toBeGreaterThan(0);
    for (const { src, integrity } of scripts) {
      expect(src.startsWith(`${root}public/plugins/${APP}/`)).toBe(true);
      const file = src.slice(`${root}public/plugins/${APP}/`.length).replace(/\?.*$/, '');
      const hash = createHash('sha256').update(builtFile(file)).digest('base64');
      expect(integrity).toBe(`sha256-${hash}`);
    }
  });
});
