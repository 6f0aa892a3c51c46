import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { provideChromium } from './chromium';
import { runChecks } from './checks';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const ROOT = path.resolve(__dirname, '..');
const RESULTS = path.join(ROOT, 'test-results');

/** `npm test`: the checks with the build, the unit tests and the browser journeys; ends with one line that counts them. */
async function main(): Promise<void> {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const counts: readonly Count[] = [{ ...(await runChecks()), skipped: 0 }, unitTests(), browserTests()];
  const total = (key: keyof Count): number => counts.reduce((sum, count) => sum + count[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

function unitTests(): Count {
  console.log('\n# unit tests');
  const file = path.join(RESULTS, 'unit.json');
  const ok = run(['jest', '--json', `--outputFile=${file}`], { TZ: 'UTC' });
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = readJson(file);
  return counted(ok, {
    passed: numPassedTests ?? 0,
    failed: (numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0),
    skipped: numPendingTests ?? 0,
  });
}

function browserTests(): Count {
  console.log('\n# browser journeys');
  let executable: string;
  try {
    executable = provideChromium((line) => console.log(line));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const ok = run(['playwright', 'test'], { CHROMIUM_PATH: executable });
  const { stats } = readJson(path.join(RESULTS, 'browser.json')) as {
    readonly stats?: Readonly<Record<string, number>>;
  };
  return counted(ok, {
    passed: (stats?.['expected'] ?? 0) + (stats?.['flaky'] ?? 0),
    failed: stats?.['unexpected'] ?? 0,
    skipped: stats?.['skipped'] ?? 0,
  });
}

/** A runner that fails without counting a failed test has failed all the same. */
const counted = (ok: boolean, count: Count): Count => (ok || count.failed > 0 ? count : { ...count, failed: 1 });

function run([program = '', ...args]: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  return (
    spawnSync('npx', ['--no-install', program, ...args], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    }).status === 0
  );
}

function readJson(file: string): Readonly<Record<string, number>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>;
  } catch {
    return {};
  }
}

void main();
