import { type SyntaxNode } from '../kusto/syntaxNode';
import { type Relation } from './relation';
import { type SqlExpression } from './sqlExpression';

/** What a name declared in the query (let, as, a parameter) stands for; values are translated when first used. */
export type Binding =
  | { readonly kind: 'scalar'; readonly value: () => SqlExpression }
  | { readonly kind: 'relation'; readonly value: () => Relation }
  | { readonly kind: 'function'; readonly declaration: SyntaxNode; readonly names: Names };

/** The names in scope at a place of the query, inner ones hiding outer ones. */
export class Names {
  private readonly own = new Map<string, Binding>();

  constructor(private readonly outer?: Names) {}

  /** Declares a name for the rest of this block. */
  declare(name: string, binding: Binding): void {
    this.own.set(name, binding);
  }

  find(name: string): Binding | undefined {
    return this.own.get(name) ?? this.outer?.find(name);
  }
}

/** A function that computes its value at the first call and then repeats it. */
export function once<T>(compute: () => T): () => T {
  let held: { readonly value: T } | undefined;
  return () => (held ??= { value: compute() }).value;
}
