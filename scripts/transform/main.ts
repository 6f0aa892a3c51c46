import { parseArgs } from 'node:util';
import { readRows } from './readRows';
import { TRANSFORMS } from './transforms';

/** `npm run -s transform -- NAME [options] [FILE]`: one JSON document on stdout; errors on stderr, exit code 2. */
function main(): void {
  const [name = '', ...rest] = process.argv.slice(2);
  const transform = Object.hasOwn(TRANSFORMS, name) ? TRANSFORMS[name] : undefined;
  if (transform === undefined) {
    throw new Error(
      `Usage: npm run -s transform -- NAME [options] [FILE]. There is no transform "${name}"; known are ${Object.keys(TRANSFORMS).join(', ')}.`
    );
  }
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: Object.fromEntries(transform.options.map((option) => [option, { type: 'string' as const }])),
  });
  if (positionals.length > 1) {
    throw new Error('Name one file at most.');
  }
  process.stdout.write(`${JSON.stringify(transform.run(readRows(positionals[0]), values))}\n`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
