import { type Column } from '../tables/defineTable';

/** What a name in a query stands for, as the binder resolved it. */
export interface NodeSymbol {
  /** Class of the symbol without "Symbol": Table, Column, Variable, Parameter, Function, Operator, Group ... */
  readonly kind: string;
  readonly name: string;
  /** For a group (a star or a wildcard): the names it expands to. */
  readonly members: readonly string[];
}

/** What the binder says a node yields. */
export type NodeResult =
  | { readonly form: 'scalar'; readonly type: string }
  | { readonly form: 'table' | 'tuple'; readonly columns: readonly ResultColumn[] }
  | { readonly form: 'none' };

/** A column of a result; its type may be one that the workspace does not hold. */
export interface ResultColumn extends Omit<Column, 'type'> {
  readonly type: string;
}

/** Offset and length in the query text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/**
 * One node of a parsed and bound query: the narrow, typed face of Microsoft's parser.
 * Children are reached by the parser's own property names (`Condition`, `ByClause` ...); a wrong name throws.
 */
export interface SyntaxNode {
  /** Class of the node: FilterOperator, BinaryExpression ... */
  readonly kind: string;
  /** Finer kind: EqualExpression, LongLiteralExpression ... (`in` and `in~` are swapped here: use `operator`). */
  readonly syntaxKind: string;
  /** Source text without surrounding white space. */
  readonly text: string;
  /** Where the node stands in the query, or undefined inside an expanded function body. */
  readonly span: Span | undefined;
  readonly result: NodeResult;
  readonly symbol: NodeSymbol | undefined;
  /** Text of the operator token, as in `in~` or `!has`; empty when the node has none. */
  readonly operator: string;
  /** Name of a name node (reference or declaration), else empty. */
  readonly name: string;
  /** Unquoted and unescaped text of a literal; undefined on any other node. */
  readonly literal: string | undefined;
  /** The column name that KQL gives this expression when the query gives none; empty when it would be ColumnN. */
  readonly resultName: string;

  child(property: string): SyntaxNode;
  optional(property: string): SyntaxNode | undefined;
  list(property: string): readonly SyntaxNode[];
  /** Text of a keyword or token child, or undefined. */
  token(property: string): string | undefined;
  /** Value of a token child, unquoted and unescaped when it is a string, or undefined. */
  tokenValue(property: string): string | undefined;
  /** The direct children that are nodes, in order. */
  children(): readonly SyntaxNode[];
  /** For a call of a function of the query: its body, bound to the types of the arguments. */
  calledBody(): SyntaxNode | undefined;
}

/** A complaint of the parser or binder. */
export interface Diagnostic extends Span {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

/** A parsed and bound query. */
export interface BoundQuery {
  /** Query or command (`.show tables`). */
  readonly kind: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly statements: readonly SyntaxNode[];
}
