import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Sources } from './imports';
import { importCycles, layerViolations } from './layers';
import { mannerViolations } from './manners';

const ROOT = path.resolve(__dirname, '../..');

function productionSources(): Sources {
  const files = ['src', 'workspace', 'preview'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file)
    )
  );
  return new Map(
    files
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('preview/dist/'))
      .map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')])
  );
}

describe('the architecture', () => {
  const sources = productionSources();

  it('lets each layer use only what lies below it', () => {
    expect(sources.size).toBeGreaterThan(40);
    expect(layerViolations(sources)).toEqual([]);
  });

  it('has no circles of imports', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  it('keeps its manners: names that say something, no silenced checks, KQL only from the printer', () => {
    expect(mannerViolations(sources)).toEqual([]);
  });
});

describe('the architecture test notices', () => {
  const others: Sources = new Map([
    ['src/core/a.ts', ''],
    ['src/frames/f.ts', ''],
    ['src/datasource/d.ts', ''],
    ['src/panels/one/view.tsx', ''],
    ['src/panels/shared/s.ts', ''],
    ['src/core/kql/literal.ts', ''],
  ]);
  const plant = (file: string, text: string): Sources => new Map([...others, [file, text]]);

  it.each([
    ['core that imports frames', 'src/core/b.ts', "import { f } from '../frames/f';"],
    ['core that imports Grafana', 'src/core/b.ts', "import { toDataFrame } from '@grafana/data';"],
    ['core that imports Node', 'src/core/b.ts', "import fs from 'node:fs';"],
    ['a panel that imports the data source', 'src/panels/two/view.tsx', "import { d } from '../../datasource/d';"],
    ['a panel that imports another panel', 'src/panels/two/view.tsx', "import { v } from '../one/view';"],
    ['a panel that loads another panel lazily', 'src/panels/two/view.tsx', "const v = import('../one/view');"],
    ['a re-export across layers', 'src/panels/two/view.tsx', "export { v } from '../one/view';"],
    ['the data source that imports a panel', 'src/datasource/e.ts', "import { s } from '../panels/shared/s';"],
    ['a type that crosses layers', 'src/core/b.ts', "import { type f } from '../frames/f';"],
    ['a model that imports React', 'src/panels/two/model.ts', "import React from 'react';"],
    ['a workspace that shares our KQL', 'workspace/w.ts', "import { textLiteral } from '../src/core/kql/literal';"],
    ['an import from the root of src', 'src/panels/two/view.tsx', "import { a } from 'core/a';"],
    ['an import of a file that is not there', 'src/core/b.ts', "import { x } from './gone';"],
    ['a computed require', 'workspace/w.ts', "const name = 'x'; require(name);"],
  ])('%s', (_, file, text) => {
    expect(layerViolations(plant(file, text))).toHaveLength(1);
  });

  it('nothing wrong with what is allowed', () => {
    const fine = new Map([
      ...others,
      ['src/frames/g.ts', "import { type DataFrame } from '@grafana/data'; import { a } from '../core/a';"],
      [
        'src/panels/two/view.tsx',
        "import React from 'react'; import { s } from '../shared/s'; import { m } from './model'; import { f } from '../../frames/f';",
      ],
      ['src/panels/two/model.ts', "import { f } from '../../frames/f';"],
    ]);
    expect(layerViolations(fine)).toEqual([]);
  });

  it('a circle of imports', () => {
    const circle = new Map([
      ['src/core/a.ts', "import './b';"],
      ['src/core/b.ts', "import './c';"],
      ['src/core/c.ts', "import './a';"],
    ]);
    expect(importCycles(circle)).toEqual(['src/core/a.ts -> src/core/b.ts -> src/core/c.ts -> src/core/a.ts']);
  });

  it.each([
    ['KQL in a template', 'src/datasource/e.ts', 'const kql = `T | where Host == "${host}"`;'],
    ['KQL in a string', 'src/core/investigations/x.ts', "const kql = 'SecurityAlert | take 5';"],
    ['a silenced check', 'workspace/w.ts', `// ${'eslint'}-disable-next-line`],
    ['a file named utils', 'src/core/utils.ts', ''],
    ['a folder named helpers', 'preview/helpers/a.ts', ''],
  ])('%s', (_, file, text) => {
    expect(mannerViolations(plant(file, text))).toHaveLength(1);
  });
});
