import path from 'node:path';
import ts from 'typescript';

/** Source text by path from the project's root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** File of ours that it resolves to; undefined for packages and for files that are not there. */
  readonly file: string | undefined;
  readonly typeOnly: boolean;
}

/** Every static and dynamic import, re-export and require of the sources, resolved to files among them. */
export function importsOf(sources: Sources): readonly Import[] {
  return [...sources].flatMap(([from, text]) => {
    const tree = ts.createSourceFile(
      from,
      text,
      ts.ScriptTarget.Latest,
      true,
      from.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
    );
    return specifiersIn(tree).map(({ specifier, typeOnly }) => ({
      from,
      specifier,
      typeOnly,
      file: resolve(sources, from, specifier),
    }));
  });
}

function specifiersIn(tree: ts.SourceFile): ReadonlyArray<{ readonly specifier: string; readonly typeOnly: boolean }> {
  const found: Array<{ readonly specifier: string; readonly typeOnly: boolean }> = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ specifier: node.moduleSpecifier.text, typeOnly: isTypeOnlyImport(node.importClause) });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && isLoad(node.expression)) {
      const [argument] = node.arguments;
      found.push({
        specifier: argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : '(computed)',
        typeOnly: false,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const isLoad = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) {
    return false;
  }
  const named = clause.namedBindings;
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (clause.name === undefined &&
      named !== undefined &&
      ts.isNamedImports(named) &&
      named.elements.length > 0 &&
      named.elements.every((each) => each.isTypeOnly))
  );
}

function resolve(sources: Sources, from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) {
    return undefined;
  }
  const base = path.posix.join(path.posix.dirname(from), specifier);
  if (base.endsWith('.json')) {
    return base;
  }
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((candidate) => sources.has(candidate));
}
