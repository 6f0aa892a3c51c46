import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type KqlType } from '../../tables/kqlType';
import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { type Relation } from '../relation';
import { type Scope } from '../scope';

/** A dynamic value that becomes a column of its elements. */
export interface Expansion {
  /** SQL of the list of elements. */
  readonly list: string;
  /** The column that gets the elements. */
  readonly target: string;
  readonly id: string;
}

/** What an item of `mv-expand` or `mv-apply` expands: an array, or a bag as one bag, or array, per member. */
export function expansionOf(item: SyntaxNode, input: Relation, bagMode: 'bag' | 'array', scope: Scope): Expansion {
  const operator = item.kind === 'MvApplyExpression' ? 'mv-apply' : 'mv-expand';
  const inner = item.child('Expression');
  const named = inner.kind === 'SimpleNamedExpression';
  const target = named ? inner.child('Name').name : inner.resultName;
  const expression = named ? inner.child('Expression') : inner;
  const value = scope.over(input).expression(expression);
  if (value.type !== 'dynamic') {
    throw unsupported(`${operator} of a ${value.type}`, item);
  }
  if (target === '') {
    throw unsupported(`${operator} of '${item.text}' without a name`, item);
  }
  const pair = bagMode === 'bag' ? 'json_object' : 'json_array';
  const bag = `list_transform(json_keys(${value.sql}), lambda k: ${pair}(k, kql_member(${value.sql}, k)))`;
  const list = `CASE json_type(${value.sql})
    WHEN 'ARRAY' THEN list_transform(json_extract(${value.sql}, '$[*]'), lambda e: kql_json(e))
    WHEN 'OBJECT' THEN ${bag} ELSE [${value.sql}] END`;
  return { list, target, id: scope.query.id('e') };
}

/** SQL of the length of the longest of some lists; 0 of none. */
export function longestOf(lists: readonly string[]): string {
  return `greatest(${lists.map((list) => `len(${list})`).join(', ')}, 0)`;
}

/** The JSON types that an element must have to be cast; any may become a text, and a text a date. */
const castable: Partial<Readonly<Record<KqlType, string>>> = {
  int: "'BIGINT', 'UBIGINT', 'DOUBLE'",
  long: "'BIGINT', 'UBIGINT', 'DOUBLE'",
  real: "'BIGINT', 'UBIGINT', 'DOUBLE'",
  bool: "'BOOLEAN'",
};

/**
 * The element as a value of the type. `to typeof()` only casts: a text is no number and a number no truth value, so those
 * become null.
 */
export function elementAs(element: string, type: KqlType, node: SyntaxNode): string {
  const { sql } = convert({ sql: element, type: 'dynamic' }, type, node);
  const jsonTypes = castable[type];
  return jsonTypes === undefined ? sql : `CASE WHEN json_type(${element}) IN (${jsonTypes}) THEN ${sql} END`;
}
