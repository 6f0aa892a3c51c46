import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

/**
 * Microsoft's own KQL parser, as an oracle: what does it read in the text that we print? It lives in globals (it is C#
 * compiled to JavaScript) and ships its types as ambient scripts, so only what the tests use is described here.
 */
interface SyntaxNode {
  readonly ChildCount: number;
  GetChild(index: number): SyntaxNode | null;
  readonly IsLiteral?: boolean;
  readonly LiteralValue?: unknown;
  readonly Element$1?: SyntaxNode;
  readonly SimpleName?: string;
}
interface Diagnostics {
  readonly Count: number;
  getItem(index: number): { readonly Code: string; readonly Message: string };
}
interface Code {
  readonly Syntax: SyntaxNode;
  GetDiagnostics(): Diagnostics;
}
interface LexicalToken {
  readonly Kind: number;
  /** White space and comments before the token. */
  readonly Trivia: string;
  readonly Text: string;
}
interface Language {
  readonly KustoFacts: { GetStringLiteralValue(literal: string): string };
  readonly Parsing: { readonly TokenParser: { ParseTokens(text: string, options: null): readonly LexicalToken[] } };
  readonly Syntax: { readonly SyntaxKind: { readonly StringLiteralToken: number } };
  readonly KustoCode: { ParseAndAnalyze(text: string, state: unknown): Code; Parse(text: string): Code };
  readonly GlobalState: { readonly Default: { WithDatabase(database: unknown): unknown } };
  readonly Symbols: {
    readonly TableSymbol: { From(schema: string): { WithName(name: string): unknown } };
    readonly DatabaseSymbol: { readonly ctor: new (name: string, members: readonly unknown[]) => unknown };
  };
}

/**
 * Its classes find each other as globals, which is many times quicker in Node's own context than in Jest's; test files
 * share that one. The order matters: the second script needs the runtime of the first.
 */
function loadLanguage(): Language {
  const inNode = (code: string): unknown => new Script(code).runInThisContext();
  if (inNode('typeof Kusto') === 'undefined') {
    for (const script of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
      inNode(readFileSync(require.resolve(`@kusto/language-service-next/${script}`), 'utf8'));
    }
  }
  return inNode('Kusto.Language') as Language;
}

const { GlobalState, KustoCode, KustoFacts, Parsing, Symbols, Syntax } = loadLanguage();

/** Telling the parser of many tables takes longer than a query, so that it is done once for each lot of them. */
const told = new WeakMap<object, unknown>();

function stateWith(tables: Readonly<Record<string, string>>): unknown {
  const known = told.get(tables);
  if (known !== undefined) {
    return known;
  }
  const members = Object.entries(tables).map(([name, schema]) => Symbols.TableSymbol.From(schema).WithName(name));
  const state = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor('workspace', members));
  told.set(tables, state);
  return state;
}

/** Parses a query against tables given as `{name: "(col:type,...)"}`; returns diagnostics and string literals. */
export function readKql(
  text: string,
  tables: Readonly<Record<string, string>> = {}
): { readonly problems: readonly string[]; readonly strings: readonly string[] } {
  const code = KustoCode.ParseAndAnalyze(text, stateWith(tables));
  const diagnostics = code.GetDiagnostics();
  const problems = Array.from({ length: diagnostics.Count }, (_, index) => {
    const { Code: number, Message } = diagnostics.getItem(index);
    return `${number} ${Message}`;
  });
  return { problems, strings: stringLiterals(code.Syntax) };
}

function stringLiterals(root: SyntaxNode): readonly string[] {
  const found: string[] = [];
  const pending: SyntaxNode[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.IsLiteral === true && typeof node.LiteralValue === 'string') {
      found.push(node.LiteralValue);
    }
    for (let index = node.ChildCount - 1; index >= 0; index--) {
      const child = node.GetChild(index);
      if (child !== null) {
        pending.push(child.Element$1 ?? child);
      }
    }
  }
  return found;
}

/** A query as Microsoft's lexer reads it: what stands between its string literals, and what those say. */
export interface ReadTokens {
  /** The text with `""` in place of each string literal, comments and white space included. */
  readonly structure: string;
  readonly strings: readonly string[];
}

/** Reads the tokens of a query. Far quicker than parsing; a parse sees nothing of a query but these tokens. */
export function readTokens(text: string): ReadTokens {
  const strings: string[] = [];
  const structure = Parsing.TokenParser.ParseTokens(text, null).map(({ Kind, Trivia, Text }) => {
    if (Kind !== Syntax.SyntaxKind.StringLiteralToken) {
      return Trivia + Text;
    }
    strings.push(KustoFacts.GetStringLiteralValue(Text));
    return `${Trivia}""`;
  });
  return { structure: structure.join(''), strings };
}
