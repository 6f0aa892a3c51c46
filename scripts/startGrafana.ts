import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Grafana } from './findGrafana';
import { grafanaSettings, provisioningVariables } from './grafanaEnvironment';
import { sourcePlugins } from './sourcePlugins';

const ROOT = path.resolve(__dirname, '..');
const DASHBOARDS = path.join(ROOT, 'dashboards');
const DIST = path.join(ROOT, 'dist');

export interface GrafanaOptions {
  readonly port: number;
  /** Address of the workspace that the data source asks. */
  readonly workspace: string;
  /** Of the user admin. */
  readonly password: string;
  /** Folder of the built plugins; dist by default. */
  readonly plugins?: string;
}

export interface RunningGrafana {
  readonly address: string;
  /** True as soon as Grafana answers; false when it ends first. */
  readonly ready: Promise<boolean>;
  /** Exit code of the server. */
  readonly ended: Promise<number>;
  stop(): void;
}

/** Starts a Grafana on loopback with the built plugins, our provisioning, and data that are thrown away at its end. */
export function startGrafana({ program, home }: Grafana, options: GrafanaOptions): RunningGrafana {
  const { port, workspace, password, plugins = DIST } = options;
  const scratch = mkdtempSync(path.join(tmpdir(), 'casefile-grafana-'));
  const server = spawn(program, ['server', '--homepath', home], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...grafanaSettings(),
      ...provisioningVariables(workspace, DASHBOARDS),
      GF_SECURITY_ADMIN_PASSWORD: password,
      GF_SERVER_HTTP_ADDR: '127.0.0.1',
      GF_SERVER_HTTP_PORT: `${port}`,
      GF_PATHS_DATA: scratch,
      GF_PATHS_LOGS: path.join(scratch, 'log'),
      GF_PATHS_PLUGINS: installPlugins(plugins, scratch),
      GF_PATHS_PROVISIONING: path.join(ROOT, 'provisioning'),
    },
  });
  const over = new AbortController();
  const ended = new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => resolve(code ?? 0));
  }).finally(() => {
    over.abort();
    rmSync(scratch, { recursive: true, force: true });
  });
  const address = `http://127.0.0.1:${port}`;
  return { address, ended, ready: whenItAnswers(address, over.signal), stop: () => void server.kill() };
}

/** Copies the built plugins to where Grafana will look for them; returns that folder. */
function installPlugins(plugins: string, scratch: string): string {
  const folder = path.join(scratch, 'plugins');
  cpSync(plugins, path.join(folder, String(sourcePlugins()[0]?.json['id'])), { recursive: true });
  return folder;
}

async function whenItAnswers(address: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const answer = await fetch(`${address}/api/health`, { signal }).catch(() => undefined);
    if (answer?.ok === true) {
      return true;
    }
    await wait(500, undefined, { signal }).catch(() => undefined);
  }
  return false;
}
