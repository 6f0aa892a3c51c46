import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** A check of the code itself, or of its bundles. */
interface Check {
  readonly title: string;
  readonly command: readonly string[];
}

/** None needs another; the longest first, so that none is waited for at the end. */
const OF_THE_CODE: readonly Check[] = [
  { title: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  { title: 'types', command: ['tsc', '--noEmit'] },
  { title: 'format', command: ['prettier', '--check', '.'] },
  { title: 'duplicates', command: ['tsx', 'scripts/checkDuplicates.ts'] },
];

/** In this order: the later ones, and the tests after them, use what is built. */
const OF_THE_BUILD: readonly Check[] = [
  { title: 'build', command: ['tsx', 'scripts/build.ts'] },
  { title: 'bundles', command: ['tsx', 'scripts/checkBundles.ts'] },
  { title: 'package', command: ['tsx', 'scripts/package/main.ts'] },
];

/** Runs every check, prints what each says, and tells how many passed and failed. */
export async function runChecks(): Promise<{ readonly passed: number; readonly failed: number }> {
  const results = [...(await atOnce(OF_THE_CODE, availableParallelism())), ...(await atOnce(OF_THE_BUILD, 1))];
  return { passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length };
}

/** Runs checks in their order, no more than `most` at a time; tells of each whether it passed. */
async function atOnce(checks: readonly Check[], most: number): Promise<readonly boolean[]> {
  const waiting = [...checks];
  const lane = async (): Promise<readonly boolean[]> => {
    const next = waiting.shift();
    return next === undefined ? [] : [await passes(next), ...(await lane())];
  };
  return (await Promise.all(Array.from({ length: most }, lane))).flat();
}

function passes({ title, command }: Check): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const program = spawn('npx', ['--no-install', ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
    // Kept until the end: two that print at once would mix their lines.
    const said: Buffer[] = [];
    program.stdout.on('data', (part: Buffer) => said.push(part));
    program.stderr.on('data', (part: Buffer) => said.push(part));
    program.on('error', reject);
    program.on('close', (code) => {
      console.log(`\n# ${title}`);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}
