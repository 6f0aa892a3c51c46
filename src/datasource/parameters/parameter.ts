import { type Result } from '../../core/result';

/** Puts values in place of the template variables of a dashboard. */
export interface Fill {
  /** Text with the value of each variable in place; several values are joined with commas. */
  readonly text: (text: string) => string;
  /** A list whose items may be variables of several values; empty items and "all" (`*`) are left out. */
  readonly list: (items: readonly string[]) => readonly string[];
  /** KQL with macros expanded and each variable as a literal that nothing can break out of. */
  readonly kql: (kql: string) => string;
}

/** How the query editor asks for a parameter. */
export type Input =
  | { readonly type: 'text' | 'list' | 'number'; readonly placeholder: string }
  | { readonly type: 'kql' }
  | { readonly type: 'switch' }
  | { readonly type: 'window' }
  | { readonly type: 'choice' | 'choices'; readonly options: readonly Option[] };

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One parameter of a kind of query. */
export interface Parameter<T> {
  readonly label: string;
  /** What to enter, for the tooltip. */
  readonly help: string;
  readonly input: Input;
  /** Reads the saved value, which may be anything; the default where nothing is saved. */
  read(saved: unknown): Result<T, string>;
  /** The value with variables filled in. */
  fill(value: T, fill: Fill): T;
}
