import { availableParallelism } from 'node:os';
import { bundledSuites } from './bundle';
import { stressSuite } from './stress';
import { type Suite } from './suite';
import { workspaceSuite } from './workspace';

/** The suites by name; those in a bundle are bundled when one of them is asked for. */
const SUITES: Readonly<Record<string, Suite>> = {
  forest: async () => (await bundledSuites()).forest(),
  tree: async () => (await bundledSuites()).tree(),
  timeline: async () => (await bundledSuites()).timeline(),
  entityGraph: async () => (await bundledSuites()).entityGraph(),
  transforms: async () => (await bundledSuites()).transforms(),
  stress: stressSuite,
  workspace: workspaceSuite,
};

/** `npm run bench [-- SUITE]`: prints the bar, what was measured and whether it passes, and ends with 1 when something does not. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in SUITES));
  if (unknown !== undefined) {
    throw new Error(`There is no benchmark "${unknown}". Known are ${Object.keys(SUITES).join(', ')}.`);
  }
  console.log(`node ${process.version}, ${availableParallelism()} processors`);
  const rows = [];
  for (const name of asked.length > 0 ? asked : Object.keys(SUITES)) {
    for (const { what, barMs, medianMs, peer, memory } of await SUITES[name]!()) {
      rows.push({
        suite: name,
        what,
        'bar ms': barMs,
        'measured ms': Math.round(medianMs),
        peer: peer?.what ?? '',
        'times peer': peer === undefined ? '' : (medianMs / peer.medianMs).toFixed(2),
        'bar MB': memory?.barMb ?? '',
        'measured MB': memory?.peakMb ?? '',
        pass: medianMs <= barMs && (memory === undefined || memory.peakMb <= memory.barMb),
      });
    }
  }
  console.table(rows);
  process.exitCode = rows.every(({ pass }) => pass) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
