import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the program, and stops it once it says that it is ready. */
async function run(...args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'workspace/main.ts', ...args], { cwd: root });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes('workspace ready')) {
      child.kill('SIGTERM');
    }
  });
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output, errors };
}

describe('the program', () => {
  it('says what it loaded, then that it is ready, and stops when told', async () => {
    const { code, output, errors } = await run('--port', '0');
    expect(errors).toBe('');
    expect(output).toMatch(
      /^generated sample case -> SecurityAlert: \d+ rows\ngenerated sample case -> SecurityIncident: \d+ rows\ngenerated sample case -> SecurityEvent: \d+ rows\nworkspace ready: http:\/\/127\.0\.0\.1:\d+\n$/
    );
    expect(code).toBe(0);
  });

  it('prints its options when asked', async () => {
    const { code, output } = await run('--help');
    expect(output).toMatch(/^usage: [^]*--fault NAME[^]*throttled-silent/);
    expect(code).toBe(0);
  });

  it.each<[args: string[], message: RegExp]>([
    [['--port', 'x'], /^workspace: --port must be a number[^\n]*\n$/],
    [['--fault', 'x'], /^workspace: there is no fault 'x'; known are [^\n]*\n$/],
    [['--host', '0.0.0.0'], /^workspace: the demo credentials are refused on 0\.0\.0\.0[^\n]*\n$/],
    [['--now', 'later'], /^workspace: 'later' is neither an ISO 8601 date nor the word data\n$/],
    [['--data', 'no/such/folder'], /^workspace: [^\n]*no\/such\/folder[^\n]*\n$/],
  ])('ends with status 2 and one line for %j', async (args, message) => {
    const { code, errors } = await run(...args);
    expect(errors).toMatch(message);
    expect(code).toBe(2);
  });
});
