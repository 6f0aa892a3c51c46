import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleProblems, bundleSize, chunksOf } from './bundleRules';
import { sourcePlugins } from './sourcePlugins';

const DIST = path.resolve(__dirname, '../dist');
const appId = String(sourcePlugins()[0]?.json['id']);

/** Part of `npm run check`: prints the size of every bundle in dist/, and fails on what Grafana would trip over. */
const problems = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .flatMap((file) => {
    const code = readFileSync(path.join(DIST, file), 'utf8');
    const { kilobytes, budget } = bundleSize(file, code);
    const bound = budget === undefined ? ' (loaded when needed)' : ` of ${budget}`;
    console.log(`${file}: ${kilobytes.toFixed(1)} kB gzip${bound}`);
    const missing = chunksOf(code).filter((chunk) => !existsSync(path.join(DIST, `${chunk}.js`)));
    return [
      ...bundleProblems(file, code, appId),
      ...missing.map((chunk) => `${file} loads ${chunk}.js, which is not in dist.`),
    ];
  });
problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
