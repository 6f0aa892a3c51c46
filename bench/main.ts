import { availableParallelism } from 'node:os';
import { clusterSuite } from './cluster';
import { decodeSuite } from './decode';
import { entityGraphSuite } from './entityGraph';
import { forestSuite } from './forest';
import { indicatorsSuite } from './indicators';
import { stressSuite } from './stress';
import { timelineSuite } from './timeline';
import { treeSuite } from './tree';
import { type Suite } from './suite';
import { workspaceSuite } from './workspace';

const SUITES: Readonly<Record<string, Suite>> = {
  forest: forestSuite,
  tree: treeSuite,
  stress: stressSuite,
  timeline: timelineSuite,
  workspace: workspaceSuite,
  entityGraph: entityGraphSuite,
  transforms: async () => [...(await clusterSuite()), ...(await indicatorsSuite()), ...(await decodeSuite())],
};

/** `npm run bench [-- SUITE]`: prints the bar, what was measured and whether it passes. Times are medians of several runs. */
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
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
