import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Sources } from '../architecture/imports';
import { grafanaImports, type GrafanaExports, missingNames } from './grafanaImports';
import { readJson, readText } from './projectFiles';

/** Those of Grafana's packages that it hands to plugins; of the others we may use types. */
const SHARED = ['@grafana/data', '@grafana/runtime', '@grafana/ui'];
const exports122 = readJson('test/grafana/exports-12.2.json')['packages'] as GrafanaExports;

function pluginSources(): Sources {
  const files = readdirSync(path.resolve(__dirname, '../../src'), { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => [`src/${file}`, readText(`src/${file}`)])
  );
}

describe('the plugins on Grafana 12.2', () => {
  const sources = pluginSources();

  it('find every name that they take from Grafana', () => {
    expect(grafanaImports(sources).length).toBeGreaterThan(30);
    expect(missingNames(sources, exports122, SHARED)).toEqual([]);
  });

  it('are held against lists that are whole', () => {
    expect(exports122['@grafana/data']?.values).toEqual(
      expect.arrayContaining(['PanelPlugin', 'dateTime', 'FieldType'])
    );
    expect(exports122['@grafana/runtime']?.values).toContain('getBackendSrv');
    expect(exports122['@grafana/ui']?.values).toEqual(expect.arrayContaining(['useStyles2', 'VizTooltipContainer']));
    expect(exports122['@grafana/schema']?.types).toContain('DataQuery');
  });
});

describe('the test of imports notices', () => {
  const list: GrafanaExports = {
    '@grafana/data': { values: ['toDataFrame'], types: ['DataFrame'] },
    '@grafana/schema': { values: ['SortOrder'], types: ['DataQuery'] },
  };
  const problems = (text: string) => missingNames(new Map([['src/a.tsx', text]]), list, ['@grafana/data']);

  it.each([
    "import { toDataFrame, type DataFrame } from '@grafana/data';",
    "import type { DataFrame, toDataFrame } from '@grafana/data';",
    "import { type DataQuery as Query } from '@grafana/schema';",
    "import React from 'react';",
  ])('nothing in %s', (text) => {
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['a value that came later', "import { toDataFrame, setScreenshot } from '@grafana/data';"],
    ['a value that came later, under another name', "import { setScreenshot as toDataFrame } from '@grafana/data';"],
    ['a type that came later', "import { type DataFrames } from '@grafana/data';"],
    ['a type that is used as a value', "import { DataFrame } from '@grafana/data';"],
    ['a re-export that came later', "export { setScreenshot } from '@grafana/data';"],
    ['the whole of a package', "import * as data from '@grafana/data';"],
    ['the whole of a package, loaded later', "const data = import('@grafana/data');"],
    ['a value that is not shared', "import { SortOrder } from '@grafana/schema';"],
    ['a part of a package', "import { x } from '@grafana/data/internal';"],
    ['a package that has no list', "import { SceneObject } from '@grafana/scenes';"],
  ])('%s', (_, text) => {
    expect(problems(text)).toHaveLength(1);
  });
});
