import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = path.resolve(__dirname, '../dist');

/** Most kilobytes (1,000 bytes, gzip) of each module.js that Grafana loads at once. */
const BUDGETS: ReadonlyArray<readonly [pattern: RegExp, kilobytes: number]> = [
  [/^module\.js$/, 10],
  [/^datasource\/module\.js$/, 150],
  [/^panels\/[^/]+\/module\.js$/, 60],
];

/** Grafana has its own React; a second one, or its element factory, breaks every hook on some version. */
const FORBIDDEN = /react\.(transitional\.)?element\b|react\/jsx-runtime|__SECRET_INTERNALS|__CLIENT_INTERNALS/;

const problems: string[] = [];
for (const file of readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))) {
  const code = readFileSync(path.join(DIST, file));
  const kilobytes = gzipSync(code, { level: 9 }).length / 1_000;
  const budget = BUDGETS.find(([pattern]) => pattern.test(file))?.[1];
  console.log(
    `${file}: ${kilobytes.toFixed(1)} kB gzip${budget === undefined ? ' (loaded when needed)' : ` of ${budget}`}`
  );
  if (budget !== undefined && kilobytes > budget) {
    problems.push(`${file} is ${kilobytes.toFixed(1)} kB gzip, over its budget of ${budget}.`);
  }
  if (FORBIDDEN.test(code.toString('utf8'))) {
    problems.push(`${file} contains React or its element factory.`);
  }
}
problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
