import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleProblems, bundleSize, chunksOf, dependenciesOf } from '../../scripts/bundleRules';

const APP = 'a-b-app';
const PUBLIC_PATH = 'u.slice(0,u.lastIndexOf("public/plugins/"))+"public/plugins/a-b-app/"';
const react = (file: string): string =>
  readFileSync(path.resolve(__dirname, '../../node_modules/react/cjs', file), 'utf8');

describe('the check of the bundles notices', () => {
  it.each([
    ['the JSX runtime itself', react('react-jsx-runtime.production.js')],
    ['React itself', react('react.production.js')],
    ['the element factory of React 18', 'const e=Symbol.for("react.element");'],
    ['the element factory of React 19', 'const e=Symbol.for("react.transitional.element");'],
    ['a library that wants the JSX runtime', 'define(["react/jsx-runtime"],e=>e)'],
    ["a reach into React's inside", 'x.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE'],
  ])('%s in a chunk', (_, code) => {
    expect(bundleProblems('123.js', code, APP)).toEqual(['123.js contains React or its element factory.']);
  });

  it('no React in what only uses it', () => {
    expect(bundleProblems('123.js', 'r.createElement("div",{},"react elements")', APP)).toEqual([]);
  });

  it.each([
    ['a module that is no AMD', `(()=>{${PUBLIC_PATH}})()`, 'panels/x/module.js is not an AMD module'],
    [
      'a module that names itself',
      `define("x",["react"],()=>${PUBLIC_PATH})`,
      'panels/x/module.js is not an AMD module',
    ],
    ['what is not shared', `define(["uplot"],()=>${PUBLIC_PATH})`, 'needs uplot, which Grafana 12.2 does not share'],
    [
      'a package of Grafana that is not shared',
      `define(["@grafana/schema"],()=>${PUBLIC_PATH})`,
      'needs @grafana/schema',
    ],
    [
      'chunks of another folder',
      'define(["react"],u=>u.slice(0,u.lastIndexOf("/")+1))',
      'does not look for its chunks',
    ],
  ])('%s', (_, code, problem) => {
    expect(bundleProblems('panels/x/module.js', code, APP)).toEqual([expect.stringContaining(problem)]);
  });

  it('nothing in a module as Grafana wants it', () => {
    const code = `/* webpack rules */ define(["module","react"],(m,r)=>${PUBLIC_PATH})`;
    expect(bundleProblems('panels/x/module.js', code, APP)).toEqual([]);
    expect(dependenciesOf(code)).toEqual(['module', 'react']);
  });

  it('a bundle over its budget', () => {
    const noise = Array.from({ length: 20_000 }, (_, index) => (index * 7919 * 104_729).toString(36)).join('');
    expect(bundleSize('module.js', noise)).toMatchObject({ budget: 10 });
    expect(bundleProblems('module.js', `define([],()=>${PUBLIC_PATH}+"${noise}")`, APP)).toEqual([
      expect.stringMatching(/^module\.js is .* kB gzip, over its budget of 10\.$/),
    ]);
    expect(bundleSize('293.js', noise).budget).toBeUndefined();
  });
});

it.each([
  ['several', 'a.u=e=>e+".js?_cache="+{293:"152a",564e3:"77c1",logs:"eb89"}[e]', ['293', '564000', 'logs']],
  ['one', 'a.u=e=>e+".js?_cache=152a";a.e(293).then(a.bind(a,1))', ['293']],
  ['none', 'a.e(5)', []],
])('finds the chunks of a module with %s', (_, code, chunks) => {
  expect(chunksOf(code)).toEqual(chunks);
});
