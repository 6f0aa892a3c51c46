import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const COMMAND = `powershell -enc ${Buffer.from('iwr http://example.org/a', 'utf16le').toString('base64')}`;
const CSV = `RowId,CommandLine\n0,"cmd /c ""dir"""\n1,${COMMAND}\n`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'transform-'));
  writeFileSync(path.join(folder, 'a.csv'), CSV);
  writeFileSync(path.join(folder, 'a.csv.gz'), gzipSync(CSV));
  writeFileSync(
    path.join(folder, 'a.jsonl'),
    `${JSON.stringify({ CommandLine: '' })}\n\n${JSON.stringify({ CommandLine: COMMAND })}\n`
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const TSX = path.resolve(__dirname, '../../node_modules/.bin/tsx');
/** Runs in the folder of the files. */
const run = (args: readonly string[], input = '') =>
  spawnSync(TSX, [path.resolve(__dirname, 'main.ts'), ...args], { encoding: 'utf8', input, cwd: folder });
const rows = (...args: Parameters<typeof run>): unknown => JSON.parse(run(...args).stdout);

describe('npm run transform', () => {
  it.each(['a.csv', 'a.csv.gz', 'a.jsonl'])('decodes a column of %s', (file) => {
    expect(rows(['decode', '--column', 'CommandLine', file])).toMatchObject([
      {
        row: 1,
        start: 16,
        end: COMMAND.length,
        reference: '1',
        decoded_string: 'iwr http://example.org/a',
        encoding_type: 'utf-16le',
      },
    ]);
  });

  it('finds indicators in JSON lines from standard input, of the types that are asked for', () => {
    const input = `${JSON.stringify({ c: 'ping 8[.]8.8.8 http://example.org' })}\n${JSON.stringify({ c: 'x 1.1.1.1' })}\n`;
    expect(rows(['indicators', '--column', 'c', '--types', 'ipv4,dns'], input)).toEqual([
      { row: 0, type: 'ipv4', value: '8.8.8.8', raw: '8[.]8.8.8', start: 5, end: 14 },
      { row: 0, type: 'dns', value: 'example.org', raw: 'example.org', start: 22, end: 33 },
      { row: 1, type: 'ipv4', value: '1.1.1.1', raw: '1.1.1.1', start: 2, end: 9 },
    ]);
  });

  it('screens observables', () => {
    const input = [
      { observable: '8.8.8.8', ioc_type: 'ipv4' },
      { observable: '10.0.0.1', ioc_type: 'ipv4' },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n');
    expect(rows(['screen'], input)).toEqual([
      { row: 0, ok: true, status: 'ok' },
      { row: 1, ok: false, status: 'IP address is not global' },
    ]);
  });

  it.each([
    ['an unknown transform', ['nothing'], 'There is no transform "nothing"'],
    ['a missing column name', ['decode', 'a.csv'], 'Name the column'],
    ['a column that is not there', ['decode', '--column', 'X', 'a.csv'], 'There is no column "X"'],
    [
      'an unknown type',
      ['indicators', '--column', 'CommandLine', '--types', 'ip', 'a.csv'],
      'There is no indicator type "ip"',
    ],
    ['an unknown option', ['screen', '--fast'], "Unknown option '--fast'"],
    ['a file that is not there', ['decode', '--column', 'X', 'gone.csv'], 'gone.csv'],
    ['lines that are no JSON', ['decode', '--column', 'X'], 'Line 1 is not a JSON object'],
  ])('says what is wrong and exits with 2 for %s', (_, args, sentence) => {
    const { status, stdout, stderr } = run(args, 'no json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });
});
