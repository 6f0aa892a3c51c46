import { type SyntaxNode } from '../../kusto/syntaxNode';
import { isKqlType } from '../../tables/kqlType';
import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { hiddenIds, type Relation, type RelationColumn } from '../relation';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';

/** The columns that the binder gives a tabular node, under new ids. */
export function outputColumns(node: SyntaxNode, scope: Scope): readonly RelationColumn[] {
  const { result } = node;
  if (result.form !== 'table') {
    throw unsupported(`'${node.text}' as a table`, node);
  }
  return result.columns.map(({ name, type }) => {
    if (!isKqlType(type)) {
      throw unsupported(`The type ${type} of the column '${name}'`, node);
    }
    return { name, type, id: scope.query.id('c') };
  });
}

/** A SELECT list item that yields `expression` as `column`. */
export function selectItem(expression: SqlExpression, column: RelationColumn, node?: SyntaxNode): string {
  return `${convert(expression, column.type, node).sql} AS ${column.id}`;
}

/** The expression of a list item, whether the query names it or not. */
export function valueOf(item: SyntaxNode): SyntaxNode {
  switch (item.kind) {
    case 'SimpleNamedExpression':
      return item.child('Expression');
    case 'CompoundNamedExpression':
      throw unsupported(`Naming several columns at once, as in '${item.text}',`, item);
    default:
      return item;
  }
}

/** A relation with other columns but the rows, and their order, of `input`. */
export function reshaped(
  input: Relation,
  columns: readonly RelationColumn[],
  items: readonly string[],
  from: string
): Relation {
  return { ...input, sql: `SELECT ${selectList([...items, ...hiddenIds(input)])} FROM ${from}`, columns };
}

/** A SELECT list; SQL knows no row without a cell, KQL does. */
export function selectList(items: readonly string[]): string {
  return items.length === 0 ? 'NULL' : items.join(', ');
}
