import { gzipSync } from 'node:zlib';

/** Most kilobytes (1,000 bytes, gzip) of each module.js that Grafana loads at once. */
const BUDGETS: ReadonlyArray<readonly [pattern: RegExp, kilobytes: number]> = [
  [/^module\.js$/, 10],
  [/^datasource\/module\.js$/, 150],
  [/^panels\/[^/]+\/module\.js$/, 60],
];

/** Grafana has its own React; a second one, or its element factory, breaks every hook on some version. */
const REACT = /react\.(transitional\.)?element\b|react\/jsx-(dev-)?runtime|__SECRET_INTERNALS|__CLIENT_INTERNALS/;

/** What Grafana 12.2 hands to plugins; `module` is the loader's word for the plugin itself. */
const SHARED =
  'module react react-dom @grafana/data @grafana/data/unstable @grafana/runtime @grafana/runtime/unstable @grafana/ui ' +
  '@grafana/ui/unstable rxjs rxjs/operators lodash moment d3 i18next @emotion/css @emotion/react emotion redux ' +
  'react-redux react-router react-router-dom jquery slate prismjs react-inlinesvg @kusto/monaco-kusto';

/** Kilobytes of a bundle as it travels, and the most it may have; no bound for what is loaded when needed. */
export function bundleSize(file: string, code: string): { readonly kilobytes: number; readonly budget?: number } {
  const kilobytes = gzipSync(code, { level: 9 }).length / 1_000;
  return { kilobytes, budget: BUDGETS.find(([pattern]) => pattern.test(file))?.[1] };
}

/** What is wrong with a file of dist/ that Grafana will run; one sentence for each. */
export function bundleProblems(file: string, code: string, appId: string): readonly string[] {
  const { kilobytes, budget } = bundleSize(file, code);
  return [
    ...(budget !== undefined && kilobytes > budget
      ? [`${file} is ${kilobytes.toFixed(1)} kB gzip, over its budget of ${budget}.`]
      : []),
    ...(REACT.test(code) ? [`${file} contains React or its element factory.`] : []),
    ...(/(^|\/)module\.js$/.test(file) ? moduleProblems(file, code, appId) : []),
  ];
}

/** The modules that a module.js asks its loader for; undefined when it is not AMD. */
export function dependenciesOf(code: string): readonly string[] | undefined {
  const list = /^(?:\/\*[\s\S]*?\*\/\s*)*define\((\[[^\]]*\])/.exec(code)?.[1];
  return list === undefined ? undefined : (JSON.parse(list) as readonly string[]);
}

/** Numbers of the chunks that a module.js may load; none when it loads nothing. */
export function chunksOf(code: string): readonly string[] {
  const names = /\.js\?_cache="\+(\{[^}]*\})/.exec(code)?.[1];
  if (names !== undefined) {
    return [...names.matchAll(/"?([\w-]+)"?:"/g)].map(([, name = '']) => written(name));
  }
  // Of a single chunk the bundler keeps no list.
  const loaded = [...code.matchAll(/\.e\((\d+(?:e\d+)?)\)/g)].map(([, name = '']) => written(name));
  return code.includes('.js?_cache=') ? loaded : [];
}

/** The minifier writes 564e3 for 564000. */
const written = (number: string): string => (/^\d+e\d+$/.test(number) ? String(Number(number)) : number);

function moduleProblems(file: string, code: string, appId: string): readonly string[] {
  const dependencies = dependenciesOf(code);
  if (dependencies === undefined) {
    return [`${file} is not an AMD module with a list of what it needs.`];
  }
  return [
    ...dependencies
      .filter((name) => !SHARED.split(' ').includes(name))
      .map((name) => `${file} needs ${name}, which Grafana 12.2 does not share.`),
    ...(code.includes('lastIndexOf("public/plugins/")') && code.includes(`public/plugins/${appId}/`)
      ? []
      : [`${file} does not look for its chunks in the folder of the app.`]),
  ];
}
