import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

/** Every line of the README that somebody may copy into a shell, without its comment. */
const commands = [...read('README.md').matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .map((line) => line.replace(/ +#.*/, '').trim())
  .filter((line) => line !== '');
const commandOf = (script: string): string => commands.find((line) => line.includes(` ${script}`))!;

/**
 * How each command is held. Here: run below. A check: `npm test` runs it before these tests, since it builds what they read.
 * Not run: what it does is held by the test that is named, and why it is not run.
 */
const HELD: Readonly<Record<string, string>> = {
  'npm ci': '.ci/run: installs what is to be tested',
  'npm test': '.ci/run: runs this',
  'npm run demo': 'here',
  'npm run grafana': 'here, where there is no Grafana; test/grafana/startGrafana.test.ts with a stand-in',
  'npm run build && docker compose up':
    'a check; compose is not run for want of Docker: test/grafana/provisioning.test.ts',
  'npm run package': 'a check',
  'npm run workspace': 'here',
  'npm run -s query': 'here',
  'npm run -s transform': 'here',
  'npm run check': 'a check: npm test runs the same list',
  'npm run verify': 'not run, it takes an hour: its steps are named below',
  'npm run fuzz': 'here, with one kind of query',
  'npm run bench': 'here as far as its list: a bar that a busy machine misses must fail no test',
};
const isHeld = (line: string): boolean => Object.keys(HELD).some((command) => (line + ' ').startsWith(command + ' '));

interface Ended {
  readonly code: number;
  readonly printed: string;
}

/** Runs a line as a shell does, and gives what it prints. Rejects where it fails. */
const run = async (line: string): Promise<string> =>
  (await promisify(execFile)('sh', ['-c', line], { cwd: ROOT, maxBuffer: 1e8 })).stdout;

/** Runs a line that is to fail. */
const runInVain = (line: string, env: NodeJS.ProcessEnv = process.env): Promise<Ended> =>
  new Promise((resolve) => {
    execFile('sh', ['-c', line], { cwd: ROOT, env }, (error, out, said) =>
      resolve({ code: Number(error?.code ?? 0), printed: out + said })
    );
  });

/** Starts a server by a line of the README, and stops it after `use` has had the address of its ready line. */
async function whileRunning(line: string, ready: RegExp, use: (url: string) => Promise<void>): Promise<void> {
  const server = spawn('sh', ['-c', line], { cwd: ROOT, detached: true });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let printed = '';
      const listen = (text: Buffer) => {
        printed += text.toString();
        const found = ready.exec(printed)?.[1];
        if (found !== undefined) {
          resolve(found);
        }
      };
      server.stdout.on('data', listen);
      server.stderr.on('data', listen);
      server.on('exit', () => reject(new Error(`${line} ended: ${printed}`)));
    });
    await use(url);
  } finally {
    process.kill(-server.pid!);
  }
}

describe('the commands of the README', () => {
  it('are scripts that there are, and each is held', () => {
    expect(commands.length).toBeGreaterThan(10);
    const named = commands.flatMap((line) => [...line.matchAll(/npm run (?:-s )?(\S+)/g)].map(([, name = '']) => name));
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    const files = Object.values(scripts).flatMap((script) => script.match(/\S+\.ts/g) ?? []);
    expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
    expect(commands.filter((line) => !isHeld(line))).toEqual([]);
    expect(Object.keys(HELD).filter((command) => !commands.some((line) => line.startsWith(command)))).toEqual([]);
    const others = Object.values(HELD).flatMap((how) => how.match(/\S+\.test\.ts/g) ?? []);
    expect(others.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it('run in CI, and as checks', () => {
    expect(read('.ci/run')).toMatch(/^npm ci\nnpm test$/m);
    const checks = read('scripts/checks.ts');
    for (const script of ['build', 'package']) {
      expect(checks).toContain(`'${scripts[script]!.split(' ').join("', '")}'`);
    }
    expect([read('scripts/check.ts'), read('scripts/test.ts')].filter((text) => !text.includes('runChecks()'))).toEqual(
      []
    );
    const steps = [...read('scripts/verify.ts').matchAll(/^ {2}\['(.*)'\],$/gm)].map(([, step = '']) =>
      step.split("', '")
    );
    expect(steps.map(([program = '', what = '']) => `${program} ${what}`)).toEqual([
      'jest --testPathPatterns',
      'playwright test',
      'tsx scripts/checkWorkbook.ts',
      scripts['bench'],
    ]);
    expect(existsSync(path.join(ROOT, `test/e2e/${steps[1]![2]}.spec.ts`))).toBe(true);
  });

  it('start the workspace, ask it, and transform a file', async () => {
    await whileRunning(`${commandOf('workspace')} -- --port 0`, /workspace ready: (\S+)/, async (url) => {
      const answer = JSON.parse(await run(`${commandOf('query')} --workspace ${url}`)) as {
        readonly frames: ReadonlyArray<{ readonly data: { readonly values: readonly unknown[][] } }>;
      };
      expect(answer.frames[0]!.data.values[0]!.length).toBeGreaterThan(70);
    });
    const folder = mkdtempSync(path.join(tmpdir(), 'casefile-readme-'));
    const file = path.join(folder, 'lines.csv');
    writeFileSync(file, `CommandLine\npowershell -enc ${Buffer.from('Get-Date', 'utf16le').toString('base64')}\n`);
    expect(await run(commandOf('transform').replace('FILE', file))).toContain('Get-Date');
    rmSync(folder, { recursive: true });
  }, 60_000);

  it('start the demo, whose pages answer', async () => {
    const line = `${commandOf('demo')} -- --port 0 --workspace-port 0`;
    await whileRunning(line, /workspace ready: http\S+\ndemo ready: (\S+)/, async (url) => {
      const front = await fetch(url);
      expect([front.status, new URL(front.url).pathname]).toEqual([200, '/d/casefile-triage']);
      const dashboard = (await (await fetch(`${url}/api/dashboards/uid/casefile-wall`)).json()) as {
        readonly dashboard: { readonly panels: readonly unknown[] };
      };
      expect(dashboard.dashboard.panels.length).toBeGreaterThan(5);
    });
    // Where the plugins are older than their sources, it builds them first.
  }, 180_000);

  it('fuzz a kind of query, name the benchmarks, and say what Grafana is looked for', async () => {
    const [fuzzed, bench, grafana] = await Promise.all([
      run(`${commandOf('fuzz')} -- hostOptions`),
      runInVain(`${commandOf('bench')} -- none-of-them`),
      runInVain(`${commandOf('grafana')} -- --port 0 --workspace-port 0`, { ...process.env, GRAFANA_HOME: tmpdir() }),
    ]);
    expect(fuzzed).toContain('hostOptions: 10,000 hostile values, each nothing but a literal');
    expect(bench).toMatchObject({
      code: 2,
      printed: expect.stringMatching(/Known are forest, .*workspace\./) as string,
    });
    expect(grafana).toMatchObject({ code: 2, printed: expect.stringContaining('bin/grafana') as string });
  }, 120_000);
});
