import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSafePattern } from 'redos-detector';
import ts from 'typescript';

const FOLDERS = ['src/core/decode', 'src/core/indicators', 'src/core/redaction'];

/** Every regular expression that attackers' text may meet, with the file it stands in. */
function literals(): ReadonlyArray<readonly [file: string, literal: string]> {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.resolve(__dirname, '..', folder))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => literalsIn(path.posix.join(folder, file)))
  );
}

function literalsIn(file: string): ReadonlyArray<readonly [file: string, literal: string]> {
  const found: Array<readonly [string, string]> = [];
  const text = readFileSync(path.resolve(__dirname, '..', file), 'utf8');
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      found.push([file, node.text]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

function isLinear(literal: string): boolean {
  const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(literal) ?? [];
  // Steps are counted, not timed; the bound on time would only hide an answer.
  return isSafePattern(pattern, {
    caseInsensitive: flags.includes('i'),
    unicode: flags.includes('u'),
    timeout: Infinity,
  }).safe;
}

describe('regular expressions on what attackers write', () => {
  const found = literals();

  it('are found in the sources', () => {
    expect(found.length).toBeGreaterThan(30);
  });

  it.each(found)('backtrack no more than a few steps: %s %s', (_, literal) => {
    expect(isLinear(literal)).toBe(true);
  });

  it("would be noticed if they did, as msticpy's pattern for folders", () => {
    expect(isLinear('/(?:[^\\/:*?"<>|]+\\\\)*x/')).toBe(false);
  });
});
