import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DECODE_LIMITS } from '../src/core/decode/limits';
import { ANSWER_LIFETIME_MS } from '../src/datasource/client/rememberAnswers';
import { FOUND_LIFETIME_MS, NOT_FOUND_LIFETIME_MS } from '../src/datasource/reputation/AnswerStore';

const ROOT = path.resolve(__dirname, '..');
const page = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8');
const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(ROOT, 'src', file), 'utf8') }));
const filesWith = (pattern: RegExp): readonly string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('docs/security.md', () => {
  it('is right about what is asked for: only Grafana is, and VirusTotal by one file', () => {
    expect(filesWith(/(?<![.\w])fetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource\(/)).toEqual([
      'datasource/reputation/lookupTransport.ts',
    ]);
    const { routes } = JSON.parse(readFileSync(path.join(ROOT, 'src/datasource/plugin.json'), 'utf8')) as {
      readonly routes: readonly unknown[];
    };
    expect(routes).toHaveLength(10);
    expect(page).toMatch(/the ten\s+routes/);
  });

  it('is right about what is kept in the browser', () => {
    expect(filesWith(/localStorage|sessionStorage|indexedDB|document\.cookie/)).toEqual([
      'datasource/reputation/BrowserStore.ts',
    ]);
    expect(filesWith(/`casefile\.virustotal\./)).toEqual(['datasource/reputation/openLookups.ts']);
    expect([ANSWER_LIFETIME_MS, FOUND_LIFETIME_MS, NOT_FOUND_LIFETIME_MS]).toEqual([60_000, 86_400_000, 21_600_000]);
  });

  it('is right that nothing of ours sets HTML or evaluates text', () => {
    expect(
      filesWith(/dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/)
    ).toEqual([]);
  });

  it('tells the limits of decoding', () => {
    const { depth, items, bytes, ratio } = DECODE_LIMITS;
    expect(page).toContain(`${depth} levels, ${items} items or ${bytes.toLocaleString('en-US')} bytes`);
    expect(page).toContain(`${ratio} times its packed size`);
  });
});
