import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printSummary } from '../workspace/load/loadSummary';
import { buildWhatIsStale, startDemo } from './demoEnvironment';

const USAGE = 'Usage: npm run demo -- [--data DIR] [--port 3999] [--workspace-port 8877]';

/** `npm run demo`: a real investigation in the browser, without Azure and without Grafana. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, port: { type: 'string' }, 'workspace-port': { type: 'string' } },
  });
  const options = {
    data: values.data,
    port: portOf('--port', values.port ?? '3999'),
    workspacePort: portOf('--workspace-port', values['workspace-port'] ?? '8877'),
  };
  if (options.data !== undefined && !existsSync(options.data)) {
    throw new Error(`There is no folder ${options.data}.\n${USAGE}`);
  }
  await buildWhatIsStale((line) => console.log(line));
  const demo = await startDemo(options);
  printSummary(demo.workspace.summary).forEach((line) => console.log(line));
  console.log(`workspace ready: ${demo.workspace.url}`);
  console.log(`demo ready: ${demo.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void demo.close().then(() => process.exit(0)));
  }
}

function portOf(flag: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`${flag} must be a port number, got "${text}".\n${USAGE}`);
  }
  return port;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
});
