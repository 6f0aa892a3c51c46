import path from 'node:path';
import { type PreviewHost, startPreviewHost } from '../preview/server/startPreviewHost';
import { provisioningVariables } from '../scripts/grafanaEnvironment';

const ROOT = path.resolve(__dirname, '..');

/** A preview host that has fetched no token yet, with the proxy routes of our plugin to a workspace; `pages` is empty. */
export function startOurProxy(workspace: string, pages: string): Promise<PreviewHost> {
  return startPreviewHost({
    port: 0,
    host: '127.0.0.1',
    pluginDir: path.join(ROOT, 'src'),
    pageDir: pages,
    snapshotsDir: pages,
    dashboardsDir: pages,
    provisioningDir: path.join(ROOT, 'provisioning'),
    environment: provisioningVariables(workspace, pages),
    home: () => Promise.resolve('/'),
  });
}
