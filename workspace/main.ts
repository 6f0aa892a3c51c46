import { helpText, parseCommandLine } from './commandLine';
import { printSummary } from './load/loadSummary';
import { startWorkspace } from './startWorkspace';

/** Starts the embedded workspace from the command line and runs it until it is told to stop. */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(helpText());
    return;
  }
  const workspace = await startWorkspace(parseCommandLine(args));
  const stop = (): void => {
    workspace.close().then(
      () => process.exit(0),
      () => process.exit(1)
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  for (const line of printSummary(workspace.summary)) {
    console.log(line);
  }
  console.log(`workspace ready: ${workspace.url}`);
}

main().catch((error: unknown) => {
  console.error(`workspace: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
});
