import { availableParallelism } from 'node:os';
import { bundledSuites } from './bundle';
import { panelsSuite } from './panels';
import { refreshesSuite } from './refreshes';
import { stressSuite } from './stress';
import { type Measurement, type Suite } from './suite';
import { workspaceSuite } from './workspace';

/** The suites by name; those in a bundle are bundled when one of them is asked for. */
const SUITES: Readonly<Record<string, Suite>> = {
  forest: async () => (await bundledSuites()).forest(),
  tree: async () => (await bundledSuites()).tree(),
  timeline: async () => (await bundledSuites()).timeline(),
  entityGraph: async () => (await bundledSuites()).entityGraph(),
  transforms: async () => (await bundledSuites()).transforms(),
  panels: panelsSuite,
  refreshes: refreshesSuite,
  stress: stressSuite,
  workspace: workspaceSuite,
};

/** `npm run bench [-- SUITE]`: prints a table of bars and of what was measured; ends with 1 when a bar does not hold. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in SUITES));
  if (unknown !== undefined) {
    throw new Error(`There is no benchmark "${unknown}". Known are ${Object.keys(SUITES).join(', ')}.`);
  }
  console.log(`node ${process.version}, ${availableParallelism()} processors`);
  console.log(`\n| suite | what | bar | measured | beside it | times | |\n|---|---|---:|---:|---|---:|---|`);
  for (const name of asked.length > 0 ? asked : Object.keys(SUITES)) {
    for (const measurement of await SUITES[name]!()) {
      console.log(`| ${name} ${rowOf(measurement)}`);
      if (measurement.measured > measurement.bar) {
        process.exitCode = 1;
      }
    }
  }
}

function rowOf({ what, bar, measured, unit = 'ms', peer }: Measurement): string {
  const times = peer === undefined ? '' : (measured / peer.measured).toFixed(2);
  const hasBar = Number.isFinite(bar);
  const cells = [what, hasBar ? written(bar, unit) : 'none', written(measured, unit), peer?.what ?? '', times];
  return `| ${cells.join(' | ')} | ${!hasBar ? '' : measured <= bar ? 'holds' : '**over**'} |`;
}

const written = (value: number, unit: string): string =>
  `${value.toLocaleString('en-US', { maximumFractionDigits: unit === 'ms' && value >= 10 ? 0 : 1 })} ${unit}`;

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
