import { printSummary } from '../workspace/load/loadSummary';
import { startDemo } from './demoEnvironment';
import { readServerOptions } from './readServerOptions';
import { buildWhatIsStale } from './staleBuilds';

const DEMO_PORT = 3999;

/** `npm run demo`: a real investigation in the browser, without Azure and without Grafana. */
async function main(): Promise<void> {
  const options = readServerOptions('demo', DEMO_PORT);
  await buildWhatIsStale((line) => console.log(line));
  const demo = await startDemo(options);
  printSummary(demo.workspace.summary).forEach((line) => console.log(line));
  console.log(`workspace ready: ${demo.workspace.url}`);
  console.log(`demo ready: ${demo.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void demo.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
});
