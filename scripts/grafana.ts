import { startWorkspace } from '../workspace/startWorkspace';
import { findGrafana } from './findGrafana';
import { DEFAULT_ADMIN_PASSWORD, GRAFANA_PORT } from './grafanaEnvironment';
import { readServerOptions } from './readServerOptions';
import { buildStalePlugins } from './staleBuilds';
import { startGrafana } from './startGrafana';
import { triageAddress } from './triageAddress';

/** `npm run grafana`: a real Grafana with our plugins and dashboards, and the embedded workspace behind it. */
async function main(): Promise<void> {
  const { data, sampleEvents, port, workspacePort } = readServerOptions('grafana', GRAFANA_PORT);
  const found = findGrafana(process.env);
  await buildStalePlugins((line) => console.log(line));
  const workspace = await startWorkspace({ data, sampleEvents, port: workspacePort, now: 'data' });
  console.log(`workspace ready: ${workspace.url}`);
  const password = process.env['CASEFILE_ADMIN_PASSWORD'] || DEFAULT_ADMIN_PASSWORD;
  const grafana = startGrafana(found, { port, workspace: workspace.url, password });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => grafana.stop());
  }
  try {
    if (await Promise.race([grafana.ready, grafana.ended.then(() => false)])) {
      console.log(`grafana ready: ${grafana.address}${await triageAddress(workspace)}`);
      console.log('sign in as admin, with the password in CASEFILE_ADMIN_PASSWORD or else: ' + DEFAULT_ADMIN_PASSWORD);
    }
    process.exitCode = await grafana.ended;
  } finally {
    await workspace.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
});
