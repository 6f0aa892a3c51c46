// The order matters: the second script needs the runtime of the first.
import '@kusto/language-service-next/bridge.min.js';
import '@kusto/language-service-next/Kusto.Language.Bridge.min.js';

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
interface Language {
  readonly KustoCode: { ParseAndAnalyze(text: string, state: unknown): Code; Parse(text: string): Code };
  readonly GlobalState: { readonly Default: { WithDatabase(database: unknown): unknown } };
  readonly Symbols: {
    readonly TableSymbol: { From(schema: string): { WithName(name: string): unknown } };
    readonly DatabaseSymbol: { readonly ctor: new (name: string, members: readonly unknown[]) => unknown };
  };
}

const { KustoCode, GlobalState, Symbols } = (
  globalThis as unknown as { readonly Kusto: { readonly Language: Language } }
).Kusto.Language;

/** Parses a query against tables given as `{name: "(col:type,...)"}`; returns diagnostics and string literals. */
export function readKql(
  text: string,
  tables: Readonly<Record<string, string>> = {}
): { readonly problems: readonly string[]; readonly strings: readonly string[] } {
  const members = Object.entries(tables).map(([name, schema]) => Symbols.TableSymbol.From(schema).WithName(name));
  const code = KustoCode.ParseAndAnalyze(
    text,
    GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor('workspace', members))
  );
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
