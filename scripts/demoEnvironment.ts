import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildPreviewPage } from '../preview/build';
import { startPreviewHost } from '../preview/server/startPreviewHost';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { buildPlugins } from './buildPlugins';
import { DEMO_CREDENTIALS } from './credentials';

const ROOT = path.resolve(__dirname, '..');
const DASHBOARDS = path.join(ROOT, 'dashboards');
const HOUR_MS = 3_600_000;

export interface DemoOptions {
  /** Folder of exported evidence; undefined for the generated sample case. */
  readonly data?: string;
  /** Port of the preview host; 0 for any free one. */
  readonly port: number;
  /** Port of the embedded workspace; 0 for any free one. */
  readonly workspacePort: number;
  /** Folder of dashboards; the project's own by default. */
  readonly dashboards?: string;
}

export interface RunningDemo {
  readonly url: string;
  readonly workspace: RunningWorkspace;
  close(): Promise<void>;
}

/** Starts the embedded workspace, and the preview host with our built plugins in front of it. */
export async function startDemo({
  data,
  port,
  workspacePort,
  dashboards = DASHBOARDS,
}: DemoOptions): Promise<RunningDemo> {
  const workspace = await startWorkspace({ data, port: workspacePort, now: 'data' });
  const host = await startPreviewHost({
    port,
    host: '127.0.0.1',
    pluginDir: path.join(ROOT, 'dist'),
    pageDir: path.join(ROOT, 'preview/dist'),
    dashboardsDir: dashboards,
    provisioningDir: path.join(ROOT, 'provisioning'),
    environment: {
      CASEFILE_TENANT_ID: DEMO_CREDENTIALS.tenantId,
      CASEFILE_CLIENT_ID: DEMO_CREDENTIALS.clientId,
      CASEFILE_CLIENT_SECRET: DEMO_CREDENTIALS.clientSecret,
      CASEFILE_WORKSPACE_ID: DEMO_CREDENTIALS.workspaceId,
      CASEFILE_ENDPOINT: workspace.url,
      CASEFILE_AUTHORITY: workspace.url,
      CASEFILE_DASHBOARDS: dashboards,
    },
    home: () => homeOf(workspace),
  });
  return {
    url: host.url,
    workspace,
    async close() {
      await host.close();
      await workspace.close();
    },
  };
}

/** The triage dashboard, its range round the loaded data in whole hours. */
async function homeOf(workspace: RunningWorkspace): Promise<string> {
  const extent = await workspace.extent();
  if (extent === undefined) {
    return '/d/casefile-triage';
  }
  const from = Math.floor(extent.from / HOUR_MS) * HOUR_MS;
  const to = Math.ceil((extent.to + 1) / HOUR_MS) * HOUR_MS;
  return `/d/casefile-triage?from=${from}&to=${to}`;
}

/** Builds the bundles that are missing or older than their sources; `say` is told what is being built. */
export async function buildWhatIsStale(say: (line: string) => void): Promise<void> {
  if (isStale('dist/module.js', ['src', 'webpack.config.ts', 'package.json'])) {
    say('building the plugins ...');
    await buildPlugins();
  }
  if (isStale('preview/dist/bootstrap.js', ['preview/page', 'preview/rspack.config.ts', 'package.json'])) {
    say('building the preview page ...');
    await buildPreviewPage();
  }
}

function isStale(product: string, sources: readonly string[]): boolean {
  const file = path.join(ROOT, product);
  return !existsSync(file) || sources.some((source) => newest(path.join(ROOT, source)) > statSync(file).mtimeMs);
}

function newest(place: string): number {
  return statSync(place).isDirectory()
    ? Math.max(0, ...readdirSync(place).map((entry) => newest(path.join(place, entry))))
    : statSync(place).mtimeMs;
}
