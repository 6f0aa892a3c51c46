import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

/**
 * Writes test/grafana/exports-12.2.json: the names that Grafana's packages export in the oldest version we support.
 * The packages themselves cannot be installed beside the current ones, and names are all that the test needs.
 *
 * To make it anew, as for another oldest version: change VERSION, then `npx tsx scripts/readGrafanaExports.ts`.
 */
const VERSION = '12.2.0';
const PACKAGES = ['@grafana/data', '@grafana/runtime', '@grafana/schema', '@grafana/ui'];
const TARGET = path.resolve(__dirname, '../test/grafana/exports-12.2.json');

function main(): void {
  const scratch = mkdtempSync(path.join(tmpdir(), 'casefile-exports-'));
  try {
    const packages = PACKAGES.map((name) => {
      const folder = unpack(name, scratch);
      const values = valueNames(path.join(folder, 'dist/esm/index.mjs'));
      const types = allNames(path.join(folder, 'dist/types/index.d.ts')).filter((each) => !values.includes(each));
      console.log(`${name} ${VERSION}: ${values.length} values, ${types.length} types`);
      return [name, { values, types }] as const;
    });
    const list = { version: VERSION, packages: Object.fromEntries(packages) };
    writeFileSync(TARGET, `${JSON.stringify(list, undefined, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function unpack(name: string, scratch: string): string {
  const folder = path.join(scratch, path.basename(name));
  mkdirSync(folder);
  const pack = ['pack', `${name}@${VERSION}`, '--silent', '--pack-destination', folder];
  const file = execFileSync('npm', pack, { encoding: 'utf8' }).trim();
  execFileSync('tar', ['-xzf', path.join(folder, file), '-C', folder]);
  return path.join(folder, 'package');
}

/** What a module exports when it runs. */
function valueNames(file: string): readonly string[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return tree.statements
    .filter(ts.isExportDeclaration)
    .flatMap(({ exportClause }) => {
      if (exportClause === undefined || !ts.isNamedExports(exportClause)) {
        throw new Error(`${file} exports something without naming it.`);
      }
      return exportClause.elements.map(({ name }) => name.text);
    })
    .sort();
}

/** What a declaration file exports, types and values. */
function allNames(file: string): readonly string[] {
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  if (symbol === undefined) {
    throw new Error(`${file} is no module.`);
  }
  return checker
    .getExportsOfModule(symbol)
    .map(({ name }) => name)
    .sort();
}

main();
