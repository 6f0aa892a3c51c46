import { type BundledPackage } from '../../scripts/package/bundledPackages';
import { licenceProblems, noticesText, packagesIn } from '../../scripts/package/notices';
import { packageProblems } from '../../scripts/package/packageRules';
import { unzipPackage, zipPackage } from '../../scripts/package/packageZip';
import { readText } from './projectFiles';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const library: BundledPackage = { name: '@x/lib', version: '1.2.3', licence: 'MIT', text: 'MIT License\nCopyright X' };

function plugin(id: string, type: string, more: object = {}): string {
  const info = {
    version: '1.0.0',
    updated: '2026-03-10',
    logos: { small: 'img/logo.svg', large: 'img/logo.svg' },
    links: [{ name: 'Licence', url: 'https://licence.example' }],
    screenshots: [{ name: 'One', path: 'img/one.png' }],
  };
  return JSON.stringify({ id, type, info, dependencies: { grafanaDependency: '>=12.2.0-0' }, ...more });
}

const map = JSON.stringify({
  sources: ['webpack://a-b-app/./app/page.tsx', 'webpack://a-b-app/../node_modules/@x/lib/index.js'],
  sourcesContent: ['page', 'lib'],
});

/** A package that nothing is wrong with. */
const GOOD: Readonly<Record<string, string>> = {
  'a-b-app/plugin.json': plugin('a-b-app', 'app', { includes: [{ type: 'panel', path: 'one/plugin.json' }] }),
  'a-b-app/module.js': 'define([],()=>{})',
  'a-b-app/module.js.map': map,
  'a-b-app/img/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>',
  'a-b-app/img/one.png': 'png',
  'a-b-app/one/plugin.json': plugin('a-one-panel', 'panel'),
  'a-b-app/one/module.js': 'define([],()=>{})',
  'a-b-app/one/module.js.map': map,
  'a-b-app/one/img/logo.svg': '<svg/>',
  'a-b-app/one/img/one.png': 'png',
  'a-b-app/README.md': '# Case\n\nRead [this](https://read.example) or [that](#that).',
  'a-b-app/CHANGELOG.md': '# Changes\n\n## 1.0.0 (today)',
  'a-b-app/LICENSE': readText('LICENSE'),
  'a-b-app/NOTICE': 'notice',
  'a-b-app/THIRD-PARTY-NOTICES.txt': noticesText([library]),
};

type Change = Readonly<Record<string, string | undefined>>;

function problems(change: Change = {}): readonly string[] {
  const files = Object.entries({ ...GOOD, ...change }).flatMap(([file, text]) =>
    text === undefined ? [] : [[file, bytes(text)] as const]
  );
  return packageProblems(new Map(files), { id: 'a-b-app', version: '1.0.0' }, (file) =>
    file === 'app/page.tsx' ? 'page' : undefined
  );
}

describe('the rules of a package notice', () => {
  it('nothing in what is right', () => {
    expect(problems()).toEqual([]);
  });

  it.each<[string, Change, string]>([
    ['a second folder', { 'other/x.js': '' }, 'other/x.js is not in the one folder'],
    ['a way out of the folder', { 'a-b-app/../x.md': '' }, 'is not in the one folder'],
    ['packages', { 'a-b-app/node_modules/x/index.js': '' }, 'has no place'],
    ['a test', { 'a-b-app/x.test.js': '' }, 'has no place'],
    ['a source', { 'a-b-app/x.ts': '' }, 'has no place'],
    ['a hidden file', { 'a-b-app/.env.txt': '' }, 'has no place'],
    ['a build in the build', { 'a-b-app/dist/x.json': '' }, 'has no place'],
    ['a signature', { 'a-b-app/MANIFEST.txt': '' }, 'is signed'],
    ['no plugin.json', { 'a-b-app/plugin.json': undefined }, 'plugin.json is missing'],
    ['a plugin.json that is none', { 'a-b-app/one/plugin.json': '{' }, 'one/plugin.json is not JSON'],
    ['another id', { 'a-b-app/plugin.json': plugin('a-c-app', 'app') }, "The app's id is a-c-app"],
    ['an undeclared plugin', { 'a-b-app/plugin.json': plugin('a-b-app', 'app') }, 'is not declared'],
    ['a plugin of others', { 'a-b-app/one/plugin.json': plugin('b-one-panel', 'panel') }, 'of another organisation'],
    ['another type', { 'a-b-app/one/plugin.json': plugin('a-one-datasource', 'datasource') }, 'as another type'],
    [
      'another version',
      { 'a-b-app/one/plugin.json': GOOD['a-b-app/one/plugin.json']!.replace('1.0.0', '1.0.1') },
      'says version 1.0.1',
    ],
    [
      'a placeholder',
      { 'a-b-app/one/plugin.json': GOOD['a-b-app/one/plugin.json']!.replace('Licence', '%NAME%') },
      'placeholder',
    ],
    [
      'no date',
      { 'a-b-app/one/plugin.json': GOOD['a-b-app/one/plugin.json']!.replace('2026-03-10', '') },
      'when it was built',
    ],
    [
      'a link without TLS',
      { 'a-b-app/one/plugin.json': GOOD['a-b-app/one/plugin.json']!.replace('https:', 'http:') },
      'not safe',
    ],
    [
      'a bound on Grafana',
      { 'a-b-app/one/plugin.json': GOOD['a-b-app/one/plugin.json']!.replace('>=', '~') },
      'every later Grafana',
    ],
    ['an image that is not there', { 'a-b-app/one/img/one.png': undefined }, 'the image "img/one.png"'],
    [
      'an image elsewhere',
      { 'a-b-app/one/plugin.json': GOOD['a-b-app/one/plugin.json']!.replace('img/one', './img/one') },
      'the image "./img/one.png"',
    ],
    ['no module', { 'a-b-app/one/module.js': undefined }, 'one/module.js is missing'],
    ['no source map', { 'a-b-app/chunk.js': 'x' }, 'chunk.js has no source map'],
    [
      'another source',
      { 'a-b-app/module.js.map': map.replace('"page"', '"pages"') },
      'was built from another app/page.tsx',
    ],
    ['a library without notice', { 'a-b-app/THIRD-PARTY-NOTICES.txt': noticesText([]) }, 'do not name @x/lib'],
    ['no README', { 'a-b-app/README.md': undefined }, 'README.md is missing'],
    ['a template', { 'a-b-app/README.md': '# Grafana App Plugin Template' }, 'template'],
    ['HTML', { 'a-b-app/README.md': '<b>x</b>' }, 'HTML'],
    ['a relative link', { 'a-b-app/README.md': '[x](docs/x.md)' }, 'links to docs/x.md'],
    ['a relative picture', { 'a-b-app/README.md': '![x](img/x.png "x")' }, 'links to img/x.png'],
    ['jargon', { 'a-b-app/README.md': 'yarn build' }, 'contains "yarn"'],
    ['no change of this version', { 'a-b-app/CHANGELOG.md': '## 0.9.0' }, 'nothing of 1.0.0'],
    ['another licence', { 'a-b-app/LICENSE': 'MIT License' }, 'LICENSE is not'],
    ['a script in a drawing', { 'a-b-app/img/logo.svg': '<svg><script>x</script></svg>' }, 'more than draw'],
    ['a handler in a drawing', { 'a-b-app/img/logo.svg': '<svg onload="x"/>' }, 'runs code'],
    [
      'a foreign picture in a drawing',
      { 'a-b-app/img/logo.svg': '<svg><image href="https://x"/></svg>' },
      'outside of it',
    ],
    ['a tracker', { 'a-b-app/module.js': '"https://mixpanel.com"' }, 'tells somebody'],
    ['code in texts', { 'a-b-app/module.js': 'eval("1")' }, 'code out of text'],
  ])('%s', (_, change, problem) => {
    expect(problems(change)).toContainEqual(expect.stringContaining(problem));
  });
});

describe('the notices', () => {
  it('name every package, with the text of its licence', () => {
    const text = noticesText([library, { ...library, name: 'tldts' }]);
    expect(packagesIn(text)).toEqual(['@x/lib', 'tldts']);
    expect(text).toContain('@x/lib 1.2.3 (MIT)\n\nMIT License\nCopyright X\n');
    expect(text).toContain('Mozilla Public License 2.0');
  });

  it.each<[string, Partial<BundledPackage>]>([
    ['of another licence', { licence: 'GPL-3.0-only' }],
    ['of no licence', { licence: '' }],
    ['without the text', { text: '' }],
  ])('keep back a package %s', (_, change) => {
    expect(licenceProblems([library])).toEqual([]);
    expect(licenceProblems([{ ...library, ...change }])).toHaveLength(1);
  });
});

it('packs equal files into the same bytes, and nothing gets lost', () => {
  const files = new Map(Object.entries(GOOD).map(([file, text]) => [file, bytes(text)]));
  const zip = zipPackage(files);
  expect(Buffer.from(zipPackage(new Map([...files].reverse()))).equals(Buffer.from(zip))).toBe(true);
  expect([...unzipPackage(zip)].map(([file]) => file)).toEqual([...files.keys()].sort());
  expect(Buffer.from(unzipPackage(zip).get('a-b-app/README.md')!).toString()).toBe(GOOD['a-b-app/README.md']);
});
