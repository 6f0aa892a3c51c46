/**
 * The one door to Microsoft's KQL parser and binder (@kusto/language-service-next), which is C# compiled to
 * JavaScript: no types, no exports, two scripts that create globals. Nothing of that passes this file.
 */
import { type Table } from '../tables/defineTable';
import { refusedUnread } from './refusedUnread';
import {
  type ParserGlobals,
  type RawGlobals,
  type RawKusto,
  type RawList,
  type RawNode,
  type RawType,
} from './rawParser';
import {
  type BoundQuery,
  type Diagnostic,
  type NodeResult,
  type NodeSymbol,
  type ResultColumn,
  type Span,
  type SyntaxNode,
} from './syntaxNode';

/** Parses and binds queries against a fixed set of tables. */
export interface Binder {
  bind(query: string): BoundQuery;
}

let parser: Promise<ParserGlobals> | undefined;

/** Loads the parser once per process (about 0.4 s) and binds it to `tables`. */
export async function createBinder(tables: readonly Table[]): Promise<Binder> {
  parser ??= loadParser();
  const globals = await parser;
  const schema = databaseOf(globals.Kusto.Language, tables);
  return { bind: (query) => refusedUnread(query) ?? bind(globals, schema, query) };
}

async function loadParser(): Promise<ParserGlobals> {
  // The package's own entry point fails without the Bridge runtime, so both are loaded by name, in this order.
  await import('@kusto/language-service-next/bridge.min.js');
  await import('@kusto/language-service-next/Kusto.Language.Bridge.min.js');
  return globalThis as unknown as ParserGlobals;
}

function databaseOf(kusto: RawKusto, tables: readonly Table[]): RawGlobals {
  const quoted = (name: string): string => `['${name.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}']`;
  const symbols = tables.map(({ name, columns }) =>
    kusto.Symbols.TableSymbol.From(`(${columns.map((c) => `${quoted(c.name)}:${c.type}`).join(',')})`).WithName(name)
  );
  return kusto.GlobalState.Default.WithDatabase(new kusto.Symbols.DatabaseSymbol.ctor('workspace', symbols));
}

function bind(globals: ParserGlobals, schema: RawGlobals, query: string): BoundQuery {
  const code = globals.Kusto.Language.KustoCode.ParseAndAnalyze(query, schema);
  const diagnostics = items(code.GetDiagnostics()).map((d): Diagnostic => ({
    code: d.Code,
    severity: d.Severity,
    message: d.Message,
    start: d.Start,
    length: d.Length,
  }));
  const statements = code.Syntax.Statements;
  const wrap = (raw: RawNode): SyntaxNode => new ParserNode(raw, globals, code.Syntax, query);
  return { kind: code.Kind, diagnostics, statements: statements ? elements(statements).map(wrap) : [] };
}

function items<T>(list: { readonly Count: number; getItem(index: number): T }): T[] {
  return Array.from({ length: list.Count }, (_, index) => list.getItem(index));
}

/** The members of a syntax list, freed of the separators that the parser wraps around them. */
function elements(list: RawList): RawNode[] {
  return items(list).map((raw) => raw.Element$1 ?? raw);
}

function className({ constructor }: { readonly constructor: { readonly $$fullname?: string } }): string {
  return (constructor.$$fullname ?? '').replace(/\[\[.*$/, '').replace(/^.*\./, '');
}

function columnsOf(type: RawType): readonly ResultColumn[] {
  return type.Columns ? items(type.Columns).map((c) => ({ name: c.Name, type: typeName(c.Type) })) : [];
}

/** The binder refines `dynamic` into kinds of dynamic; the workspace knows only the one. */
function typeName(type: RawType): string {
  const name = type.Name ?? '';
  return name.startsWith('dynamic') ? 'dynamic' : name;
}

class ParserNode implements SyntaxNode {
  readonly kind: string;

  constructor(
    private readonly raw: RawNode,
    private readonly globals: ParserGlobals,
    private readonly root: RawNode,
    private readonly query: string
  ) {
    this.kind = className(raw);
  }

  get syntaxKind(): string {
    return this.globals.System.Enum.toString(this.globals.Kusto.Language.Syntax.SyntaxKind, this.raw.Kind);
  }

  get text(): string {
    const { start, length } = this.span ?? { start: 0, length: 0 };
    return this.span ? this.query.slice(start, start + length) : this.raw.ToString().trim();
  }

  get span(): Span | undefined {
    return this.raw.Root === this.root ? { start: this.raw.TextStart, length: this.raw.Width } : undefined;
  }

  get result(): NodeResult {
    const type = this.raw.ResultType;
    if (!type) {
      return { form: 'none' };
    }
    switch (className(type)) {
      case 'TableSymbol':
        return { form: 'table', columns: columnsOf(type) };
      case 'TupleSymbol':
        return { form: 'tuple', columns: columnsOf(type) };
      default:
        return { form: 'scalar', type: typeName(type) };
    }
  }

  get symbol(): NodeSymbol | undefined {
    const symbol = this.raw.ReferencedSymbol;
    return symbol
      ? {
          kind: className(symbol).replace(/Symbol$/, ''),
          name: symbol.Name ?? '',
          members: symbol.Members ? items(symbol.Members).map((member) => member.Name ?? '') : [],
        }
      : undefined;
  }

  get operator(): string {
    return this.raw.Operator?.Text ?? '';
  }

  get name(): string {
    return this.raw.SimpleName ?? '';
  }

  get literal(): string | undefined {
    // Values are taken from their text: the compiled parser gets hexadecimal numbers, NaN,
    // `time(1.02:03:04)` and the ticks of a date wrong in its typed values.
    return this.raw.IsLiteral ? (this.raw.LiteralValueInfo?.ValueText ?? undefined) : undefined;
  }

  get resultName(): string {
    return this.globals.Kusto.Language.KustoFacts.GetExpressionResultName(this.raw, '', null) ?? '';
  }

  child(property: string): SyntaxNode {
    const found = this.optional(property);
    if (!found) {
      throw new Error(`${this.kind} has no ${property}`);
    }
    return found;
  }

  optional(property: string): SyntaxNode | undefined {
    const raw = this.property(property);
    return raw && !isList(raw) && !raw.IsToken ? this.wrap(raw) : undefined;
  }

  list(property: string): readonly SyntaxNode[] {
    const raw = this.property(property);
    if (!raw || !isList(raw)) {
      throw new Error(`${this.kind} has no list ${property}`);
    }
    return elements(raw).map((element) => this.wrap(element));
  }

  token(property: string): string | undefined {
    const raw = this.property(property);
    return raw && !isList(raw) && raw.IsToken ? raw.Text : undefined;
  }

  tokenValue(property: string): string | undefined {
    const raw = this.property(property);
    return raw && !isList(raw) && raw.IsToken ? (raw.ValueText ?? undefined) : undefined;
  }

  children(): readonly SyntaxNode[] {
    return Array.from({ length: this.raw.ChildCount }, (_, index) => this.raw.GetChild(index))
      .filter((child): child is RawNode => child !== null && !child.IsToken)
      .map((child) => this.wrap(child));
  }

  calledBody(): SyntaxNode | undefined {
    const body = this.raw.GetCalledFunctionBody?.();
    return body ? this.wrap(body) : undefined;
  }

  private property(name: string): RawNode | RawList | null | undefined {
    return (this.raw as unknown as Record<string, RawNode | RawList | null | undefined>)[name];
  }

  private wrap(raw: RawNode): SyntaxNode {
    return new ParserNode(raw, this.globals, this.root, this.query);
  }
}

function isList(raw: RawNode | RawList): raw is RawList {
  return 'getItem' in raw;
}
