import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Runs a line as a shell does, and gives what it prints. */
const run = async (line: string): Promise<string> =>
  (await promisify(execFile)('sh', ['-c', line], { cwd: ROOT, maxBuffer: 1e8 })).stdout;

describe('the commands of the README', () => {
  it('are scripts that there are, and CI runs the two that a newcomer begins with', () => {
    expect(commands.length).toBeGreaterThan(10);
    const named = commands.flatMap((line) => [...line.matchAll(/npm run (?:-s )?(\S+)/g)].map(([, name = '']) => name));
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    const files = Object.values(scripts).flatMap((script) => script.match(/\S+\.ts/g) ?? []);
    expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
    expect(read('.ci/run')).toMatch(/^npm ci\nnpm test$/m);
  });

  it('start the workspace, ask it, and transform a file', async () => {
    const workspace = spawn('npx', ['--no-install', ...scripts['workspace']!.split(' '), '--port', '0'], {
      cwd: ROOT,
      detached: true,
    });
    try {
      const url = await new Promise<string>((resolve, reject) => {
        let printed = '';
        workspace.stdout.on('data', (text: Buffer) => {
          printed += text.toString();
          const ready = /workspace ready: (\S+)/.exec(printed);
          if (ready !== null) {
            resolve(ready[1]!);
          }
        });
        workspace.on('exit', () => reject(new Error(`The workspace ended: ${printed}`)));
      });
      const answer = JSON.parse(await run(`${commandOf('query')} --workspace ${url}`)) as {
        readonly frames: ReadonlyArray<{ readonly data: { readonly values: readonly unknown[][] } }>;
      };
      expect(answer.frames[0]!.data.values[0]!.length).toBeGreaterThan(70);
    } finally {
      process.kill(-workspace.pid!);
    }
    const folder = mkdtempSync(path.join(tmpdir(), 'casefile-readme-'));
    const file = path.join(folder, 'lines.csv');
    writeFileSync(file, `CommandLine\npowershell -enc ${Buffer.from('Get-Date', 'utf16le').toString('base64')}\n`);
    expect(await run(commandOf('transform').replace('FILE', file))).toContain('Get-Date');
    rmSync(folder, { recursive: true });
  }, 60_000);
});

const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];
/** As GitHub makes them of headings. */
const anchorsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-')
  );

it.each(pages)('every link in %s leads to a file, and to a heading where it names one', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^https?:/.test(link));
  const broken = links.filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? page : path.join(path.dirname(page), file);
    return !existsSync(path.join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });
  expect(broken).toEqual([]);
});

it('every page of the documentation is reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    for (const [, link = ''] of read(page).matchAll(/\]\(([^)\s#]+\.md)[^)]*\)/g)) {
      const target = path.join(path.dirname(page), link);
      if (!/^https?:/.test(link) && existsSync(path.join(ROOT, target))) {
        reached.add(target);
      }
    }
  }
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});
