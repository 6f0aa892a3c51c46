import path from 'node:path';
import { startPreviewHost } from '../preview/server/startPreviewHost';
import { type RunningWorkspace, startWorkspace } from '../workspace/startWorkspace';
import { provisioningVariables } from './grafanaEnvironment';
import { type ServerOptions } from './readServerOptions';
import { triageAddress } from './triageAddress';

const ROOT = path.resolve(__dirname, '..');
const DASHBOARDS = path.join(ROOT, 'dashboards');

/** A port of 0 takes any free one. */
export interface DemoOptions extends ServerOptions {
  /** Folder of dashboards; the project's own by default. */
  readonly dashboards?: string;
  /** Tables on the plan Basic or Auxiliary; none by default. */
  readonly basic?: readonly string[];
  /** Folder of dashboard snapshots; one that lasts between demos by default. */
  readonly snapshots?: string;
}

export interface RunningDemo {
  readonly url: string;
  readonly workspace: RunningWorkspace;
  close(): Promise<void>;
}

/** Starts the embedded workspace, and the preview host with our built plugins in front of it. */
export async function startDemo({
  data,
  sampleEvents,
  basic,
  port,
  workspacePort,
  dashboards = DASHBOARDS,
  snapshots = path.join(ROOT, '.cache/snapshots'),
}: DemoOptions): Promise<RunningDemo> {
  const workspace = await startWorkspace({ data, sampleEvents, basic, port: workspacePort, now: 'data' });
  const host = await startPreviewHost({
    port,
    host: '127.0.0.1',
    pluginDir: path.join(ROOT, 'dist'),
    pageDir: path.join(ROOT, 'preview/dist'),
    dashboardsDir: dashboards,
    snapshotsDir: snapshots,
    provisioningDir: path.join(ROOT, 'provisioning'),
    environment: provisioningVariables(workspace.url, dashboards),
    home: () => triageAddress(workspace),
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
