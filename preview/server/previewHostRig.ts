import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { startPreviewHost } from './startPreviewHost';

/** What a test's preview host serves; every part has a small default. */
export interface RigOptions {
  routes?: object[];
  dataSource?: object;
  /** More data sources beside the first one. */
  others?: object[];
  environment?: Record<string, string>;
}

/** An answer with its body read. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A request of a test; the target is sent exactly as written, dot segments and all. */
export interface SentRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
}

/** A preview host over folders of its own. */
export interface PreviewHostRig {
  url: string;
  folder: string;
  send(target: string, request?: SentRequest): Promise<Answer>;
  close(): Promise<void>;
}

/** Writes an app with a nested data source, one data source and one dashboard, and starts a host over them. */
export async function startPreviewHostRig(options: RigOptions = {}): Promise<PreviewHostRig> {
  const folder = mkdtempSync(path.join(tmpdir(), 'preview-host-'));
  const dataSource = { name: 'Logs', uid: 'logs', type: 'x-logs-datasource', ...options.dataSource };
  write(folder, {
    'dist/plugin.json': JSON.stringify({ id: 'x-case-app', type: 'app', name: 'Case' }),
    'dist/module.js': 'app',
    'dist/chunk.js': 'chunk',
    'dist/logs/plugin.json': JSON.stringify({
      id: 'x-logs-datasource',
      type: 'datasource',
      name: 'Logs',
      routes: options.routes,
    }),
    'dist/logs/module.js': 'logs',
    'page/bootstrap.js': 'page',
    'provisioning/datasources/logs.yaml': stringify({
      apiVersion: 1,
      datasources: [dataSource, ...(options.others ?? [])],
    }),
    'provisioning/dashboards/all.yaml': stringify({
      providers: [{ folder: 'Case', folderUid: 'case', options: { path: '/only/in/the/container' } }],
    }),
    'dashboards/one.json': JSON.stringify({ uid: 'one', title: 'One' }),
    'secret.txt': 'secret',
  });
  const host = await startPreviewHost({
    port: 0,
    host: '127.0.0.1',
    pluginDir: path.join(folder, 'dist'),
    pageDir: path.join(folder, 'page'),
    snapshotsDir: path.join(folder, 'snapshots'),
    dashboardsDir: path.join(folder, 'dashboards'),
    provisioningDir: path.join(folder, 'provisioning'),
    environment: options.environment ?? {},
    home: () => Promise.resolve('/d/one?from=1&to=2'),
  });
  return {
    url: host.url,
    folder,
    send: (target, sent) => send(host.port, target, sent),
    close: async () => {
      await host.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function write(folder: string, files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

function send(
  port: number,
  target: string,
  { method = 'GET', headers, body, signal }: SentRequest = {}
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: target, method, headers, signal, agent: false };
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() })
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}
