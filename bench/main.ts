import { availableParallelism } from 'node:os';
import { clusterSuite } from './cluster';
import { forestSuite } from './forest';
import { timelineSuite } from './timeline';
import { treeSuite } from './tree';
import { type Suite } from './suite';

const SUITES: Readonly<Record<string, Suite>> = {
  forest: forestSuite,
  timeline: timelineSuite,
  tree: treeSuite,
  transforms: clusterSuite,
};

/** `npm run bench [-- SUITE]`: prints the bar, what was measured and whether it passes. Times are medians of 5 runs. */
function main(): void {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !(name in SUITES));
  if (unknown !== undefined) {
    throw new Error(`There is no benchmark "${unknown}". Known are ${Object.keys(SUITES).join(', ')}.`);
  }
  console.log(`node ${process.version}, ${availableParallelism()} processors`);
  console.table(
    (asked.length > 0 ? asked : Object.keys(SUITES)).flatMap((name) =>
      SUITES[name]!().map(({ what, barMs, medianMs, peer, peerMs, memory }) => ({
        suite: name,
        what,
        'bar ms': barMs,
        'measured ms': Math.round(medianMs),
        peer,
        'times peer': (medianMs / peerMs).toFixed(2),
        'bar MB': memory?.barMb ?? '',
        'measured MB': memory?.peakMb ?? '',
        pass: medianMs <= barMs && (memory === undefined || memory.peakMb <= memory.barMb),
      }))
    )
  );
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
