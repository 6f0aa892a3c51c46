import ts from 'typescript';
import { type Sources } from '../architecture/imports';

/** A name that a source of ours takes from one of Grafana's packages. */
export interface GrafanaImport {
  readonly file: string;
  readonly module: string;
  /** `*` for the whole of it. */
  readonly name: string;
  readonly typeOnly: boolean;
}

/** What packages of Grafana export, by package. */
export type GrafanaExports = Readonly<
  Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>
>;

/** Every name that the sources take from @grafana/*, static imports and re-exports; of others the whole is taken. */
export function grafanaImports(sources: Sources): readonly GrafanaImport[] {
  return [...sources].flatMap(([file, text]) => {
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const found: GrafanaImport[] = [];
    const visit = (node: ts.Node): void => {
      found.push(...namesIn(node).map((each) => ({ file, ...each })));
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found.filter(({ module }) => module.startsWith('@grafana/'));
  });
}

function namesIn(node: ts.Node): ReadonlyArray<Omit<GrafanaImport, 'file'>> {
  if (ts.isImportDeclaration(node)) {
    const module = textOf(node.moduleSpecifier);
    const clause = node.importClause;
    const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    const named = clause?.namedBindings;
    return [
      ...(clause?.name === undefined ? [] : [{ module, name: 'default', typeOnly }]),
      ...(named !== undefined && ts.isNamedImports(named) ? namesOf(module, named.elements, typeOnly) : []),
      ...(named !== undefined && ts.isNamespaceImport(named) ? [{ module, name: '*', typeOnly }] : []),
    ];
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    const module = textOf(node.moduleSpecifier);
    return node.exportClause !== undefined && ts.isNamedExports(node.exportClause)
      ? namesOf(module, node.exportClause.elements, node.isTypeOnly)
      : [{ module, name: '*', typeOnly: node.isTypeOnly }];
  }
  const [argument] =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
  return argument === undefined ? [] : [{ module: textOf(argument), name: '*', typeOnly: false }];
}

const namesOf = (
  module: string,
  elements: ReadonlyArray<ts.ImportSpecifier | ts.ExportSpecifier>,
  typeOnly: boolean
): ReadonlyArray<Omit<GrafanaImport, 'file'>> =>
  elements.map((element) => ({
    module,
    name: (element.propertyName ?? element.name).text,
    typeOnly: typeOnly || element.isTypeOnly,
  }));

const textOf = (node: ts.Expression): string => (ts.isStringLiteralLike(node) ? node.text : '');

/** What the sources take from Grafana that the given version does not have or does not share, in sentences. */
export function missingNames(sources: Sources, exported: GrafanaExports, shared: readonly string[]): readonly string[] {
  return grafanaImports(sources).flatMap(({ file, module, name, typeOnly }) => {
    const known = exported[module];
    if (known === undefined || name === '*') {
      return [`${file} takes ${name} from ${module}, which cannot be looked up`];
    }
    if (!typeOnly && !shared.includes(module)) {
      return [`${file} takes the value ${name} from ${module}, which Grafana does not share`];
    }
    return [...known.values, ...(typeOnly ? known.types : [])].includes(name)
      ? []
      : [`${file} takes the ${typeOnly ? 'type' : 'value'} ${name} from ${module}, which does not have it`];
  });
}
