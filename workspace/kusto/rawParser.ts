/**
 * The part of @kusto/language-service-next that the adapter touches, declared by hand: the package's own
 * declarations are two global files of 1.8 MB that slow every type check and type little of what matters here.
 */
/** A list of nodes, whose elements may be wrapped with their separators. */
export interface RawList {
  readonly Count: number;
  getItem(index: number): RawNode;
}

export interface RawType {
  readonly constructor: { readonly $$fullname?: string };
  readonly Name: string | null;
  readonly Columns?: { readonly Count: number; getItem(index: number): RawColumn } | null;
}

export interface RawColumn {
  readonly Name: string;
  readonly Type: RawType;
}

export interface RawSymbol extends RawType {
  readonly Members?: { readonly Count: number; getItem(index: number): RawType } | null;
}

export interface RawNode {
  readonly constructor: { readonly $$fullname?: string };
  readonly Kind: number;
  readonly TextStart: number;
  readonly Width: number;
  readonly IsToken: boolean;
  readonly IsLiteral?: boolean;
  readonly Text?: string;
  readonly ValueText?: string | null;
  readonly ChildCount: number;
  readonly ResultType?: RawType | null;
  readonly ReferencedSymbol?: RawSymbol | null;
  readonly LiteralValueInfo?: { readonly ValueText: string | null } | null;
  readonly SimpleName?: string | null;
  readonly Operator?: RawNode | null;
  readonly Element$1?: RawNode;
  readonly Root: RawNode;
  GetChild(index: number): RawNode | null;
  GetCalledFunctionBody?(): RawNode | null;
  ToString(): string;
}

export interface RawDiagnostic {
  readonly Code: string;
  readonly Severity: string;
  readonly Start: number;
  readonly Length: number;
  readonly Message: string;
}

export interface RawCode {
  readonly Kind: string;
  readonly Syntax: RawNode & { readonly Statements?: RawList | null };
  GetDiagnostics(): { readonly Count: number; getItem(index: number): RawDiagnostic };
}

export interface RawGlobals {
  WithDatabase(database: object): RawGlobals;
}

export interface RawKusto {
  readonly KustoCode: { ParseAndAnalyze(text: string, globals: RawGlobals): RawCode };
  readonly KustoFacts: { GetExpressionResultName(node: RawNode, fallback: string, row: null): string | null };
  readonly GlobalState: { readonly Default: RawGlobals };
  readonly Symbols: {
    readonly TableSymbol: { From(schema: string): { WithName(name: string): object } };
    readonly DatabaseSymbol: { readonly ctor: new (name: string, members: readonly object[]) => object };
  };
  readonly Syntax: { readonly SyntaxKind: object };
}

/** The globals that the parser's two script files create. */
export interface ParserGlobals {
  readonly Kusto: { readonly Language: RawKusto };
  readonly System: { readonly Enum: { toString(type: object, value: number): string } };
}
