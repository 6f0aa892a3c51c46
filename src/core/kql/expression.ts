/** A scalar KQL expression as data. Built by the functions below, turned into text by `print.ts` only. */
export type Expression =
  | { readonly type: 'column'; readonly name: string }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'datetime'; readonly epochMs: number }
  | { readonly type: 'star' }
  | { readonly type: 'member'; readonly bag: string; readonly name: string }
  | { readonly type: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }
  | { readonly type: 'compare'; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
  | {
      readonly type: 'among';
      readonly operator: Membership;
      readonly left: Expression;
      readonly values: readonly Expression[];
    }
  | { readonly type: 'all' | 'any'; readonly operands: readonly Expression[] }
  | { readonly type: 'not'; readonly operand: Expression };

/** Scalar comparison operators, as KQL writes them. `=~`, `has`, `contains` and `startswith` ignore case. */
export type Comparison =
  '==' | '!=' | '=~' | '<' | '<=' | '>' | '>=' | 'has' | 'contains' | 'startswith' | 'matches regex';
export type Membership = 'in' | 'in~';
/** The KQL functions that our queries call; a closed list, so that no name is ever taken from data. */
export type FunctionName =
  | 'arg_max'
  | 'arg_min'
  | 'coalesce'
  | 'count'
  | 'countif'
  | 'dcount'
  | 'dcountif'
  | 'extract'
  | 'extract_json'
  | 'make_set'
  | 'max'
  | 'maxif'
  | 'min'
  | 'minif'
  | 'parse_json'
  | 'range'
  | 'replace_regex'
  | 'replace_string'
  | 'strcat'
  | 'sum'
  | 'take_any'
  | 'todatetime'
  | 'toint'
  | 'tolower'
  | 'tostring';

export const column = (name: string): Expression => ({ type: 'column', name });
export const text = (value: string): Expression => ({ type: 'text', value });
export const number = (value: number): Expression => ({ type: 'number', value });
/** A point in time, from milliseconds since 1970-01-01 UTC. */
export const datetime = (epochMs: number): Expression => ({ type: 'datetime', epochMs });
export const star: Expression = { type: 'star' };
/** A member of a column that holds a bag (a dynamic object). */
export const member = (bag: string, name: string): Expression => ({ type: 'member', bag, name });
export const call = (name: FunctionName, ...args: readonly Expression[]): Expression => ({ type: 'call', name, args });
export const compare = (left: Expression, operator: Comparison, right: Expression): Expression => ({
  type: 'compare',
  operator,
  left,
  right,
});
export const among = (left: Expression, operator: Membership, values: readonly Expression[]): Expression => ({
  type: 'among',
  operator,
  left,
  values,
});
export const all = (...operands: readonly Expression[]): Expression => ({ type: 'all', operands });
export const any = (...operands: readonly Expression[]): Expression => ({ type: 'any', operands });
export const not = (operand: Expression): Expression => ({ type: 'not', operand });
