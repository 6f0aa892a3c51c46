import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy } from './contentSecurityPolicy';
import { DashboardApi } from './dashboards/DashboardApi';
import { DashboardStore } from './dashboards/DashboardStore';
import { DataSourceStore } from './dataSources/DataSourceStore';
import { SettingsApi } from './dataSources/SettingsApi';
import { fileInside } from './fileInside';
import { frontendSettings } from './frontendSettings';
import { grafanaVersion } from './grafanaVersion';
import { pageHtml } from './pageHtml';
import type { PluginManifest } from './plugins/pluginManifest';
import { readPlugins } from './plugins/readPlugins';
import type { PreviewHostOptions } from './previewHostOptions';
import { readDataSources } from './provisioning/dataSources';
import { DataSourceProxy } from './proxy/DataSourceProxy';
import { publicFile } from './publicFiles';
import type { JsonRecord } from './record';
import { redirect, sendBody, sendFile, sendJson } from './respond';
import { SnapshotApi } from './snapshots/SnapshotApi';
import { SnapshotStore } from './snapshots/SnapshotStore';

/** A request's target, percent escapes kept. */
export interface RequestTarget {
  path: string;
  query: string;
}

const PROXY = /^\/api\/datasources\/proxy\/uid\/([^/]+)(?:\/(.*))?$/;
const SETTINGS = /^\/api\/datasources\/uid\/([^/]+)$/;
const PAGE =
  /^\/(?:d\/[^/]+(?:\/[^/]*)?|a\/[^/]+(?:\/.*)?|plugins\/[^/]+|explore|gallery|datasources\/edit\/[^/]+|dashboard\/snapshot\/[^/]+)$/;

/**
 * Answers the requests of the page. Data sources are read once, as Grafana provisions them at its start, and then changed
 * in memory only; plugins and dashboards are read at every request, so that a rebuilt bundle or an edited dashboard shows on reload.
 */
export class PreviewRequests {
  private readonly version = grafanaVersion();
  private readonly dataSources: DataSourceStore;
  private readonly settingsApi: SettingsApi;
  private readonly proxy: DataSourceProxy;
  private readonly snapshotApi: SnapshotApi;
  private readonly dashboardApi: DashboardApi;

  constructor(private readonly options: PreviewHostOptions) {
    this.dataSources = new DataSourceStore(readDataSources(options.provisioningDir, options.environment));
    this.settingsApi = new SettingsApi(this.dataSources, (type) => this.manifest(type)?.name ?? type);
    this.snapshotApi = new SnapshotApi(new SnapshotStore(options.snapshotsDir));
    this.dashboardApi = new DashboardApi(new DashboardStore(options));
    this.proxy = new DataSourceProxy({
      dataSource: (uid) => this.dataSources.find(uid),
      routes: (type) => this.manifest(type)?.routes,
      version: this.version,
      now: () => Date.now(),
    });
  }

  /** Answers one request. */
  async handle(request: IncomingMessage, response: ServerResponse, { path, query }: RequestTarget): Promise<void> {
    const proxied = PROXY.exec(path);
    if (proxied?.[1] !== undefined) {
      const address = { uid: decodeURIComponent(proxied[1]), path: proxied[2] ?? '', query };
      return this.proxy.handle(request, response, address);
    }
    const settingsOf = SETTINGS.exec(path)?.[1];
    if (settingsOf !== undefined) {
      return this.settingsApi.handle(request, response, decodeURIComponent(settingsOf));
    }
    if (path.startsWith('/api/')) {
      if (
        (await this.snapshotApi.handle(request, response, path)) ||
        (await this.dashboardApi.handle(request, response, path))
      ) {
        return;
      }
      return this.answerApi(request, response, path);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendJson(response, 405, { message: 'Method not allowed' });
    }
    if (path.startsWith('/host/')) {
      return sendFile(response, fileInside(this.options.pageDir, path.slice('/host/'.length)));
    }
    if (path.startsWith('/public/')) {
      return sendFile(response, publicFile(this.options.pluginDir, path.slice('/public/'.length)));
    }
    if (path === '/') {
      return redirect(response, await this.options.home());
    }
    if (PAGE.test(path)) {
      return this.sendPage(response, new URLSearchParams(query).get('theme') === 'light' ? 'light' : 'dark');
    }
    return sendBody(response, 404, 'text/plain; charset=utf-8', `The preview host has no page ${path}\n`);
  }

  private answerApi(request: IncomingMessage, response: ServerResponse, path: string): void {
    const found = request.method === 'GET' || request.method === 'HEAD' ? this.apiResource(path) : undefined;
    sendJson(response, found === undefined ? 404 : 200, found ?? { message: `The preview host has no API ${path}` });
  }

  private apiResource(path: string): JsonRecord | undefined {
    if (path === '/api/health') {
      return { database: 'ok', version: this.version, commit: 'preview' };
    }
    if (path === '/api/frontend/settings') {
      return this.settings();
    }
    return undefined;
  }

  private manifest(id: string): PluginManifest | undefined {
    return readPlugins(this.options.pluginDir).find(({ manifest }) => manifest.id === id)?.manifest;
  }

  private settings(): JsonRecord {
    const plugins = readPlugins(this.options.pluginDir);
    return frontendSettings({ plugins, dataSources: this.dataSources.list(), version: this.version });
  }

  private sendPage(response: ServerResponse, theme: 'dark' | 'light'): void {
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce));
    sendBody(response, 200, 'text/html; charset=utf-8', pageHtml({ settings: this.settings(), theme, nonce }));
  }
}
