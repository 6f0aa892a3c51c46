import { type SyntaxNode } from '../../kusto/syntaxNode';
import { isKqlType } from '../../tables/kqlType';
import { asText, convert } from '../conversion';
import { comparable } from '../expressions/equality';
import { unsupported } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { subquery } from '../sqlText';

/** Translates `in`, `in~`, `!in` and `!in~` over values, dynamic arrays and tables. Null is in nothing. */
export function translateMembership(node: SyntaxNode, scope: Scope): SqlExpression {
  // The parser's kinds for `in` and `in~` are swapped, so the operator's text decides.
  const ignoreCase = node.operator.endsWith('~');
  const value = scope.expression(node.child('Left'));
  const tests = node
    .child('Right')
    .list('Expressions')
    .map((item) =>
      item.result.form === 'table'
        ? inTable(node, value, item, ignoreCase, scope)
        : inValue(node, value, scope.expression(item), ignoreCase)
    );
  const sql = `coalesce(${tests.length === 0 ? 'FALSE' : tests.join(' OR ')}, FALSE)`;
  return { sql: node.operator.startsWith('!') ? `(NOT ${sql})` : sql, type: 'bool' };
}

function fold(sql: string, ignoreCase: boolean): string {
  return ignoreCase ? `lower(${sql})` : sql;
}

function inValue(node: SyntaxNode, value: SqlExpression, item: SqlExpression, ignoreCase: boolean): string {
  if (item.type === 'dynamic') {
    // Elements are compared as text: that is exact for strings, whole numbers, truth values and dates.
    return `list_contains(list_transform(kql_texts(${item.sql}), lambda element: ${fold('element', ignoreCase)}),
      ${fold(elementText(value, node), ignoreCase)})`;
  }
  const [left, right] = ignoreCase
    ? [convert(value, 'string', node), convert(item, 'string', node)]
    : comparable(value, item, node);
  return `${fold(left.sql, ignoreCase)} = ${fold(right.sql, ignoreCase)}`;
}

function elementText(value: SqlExpression, node: SyntaxNode): string {
  const text = asText(value, node);
  return value.type === 'bool' ? `lower(${text})` : text;
}

function inTable(node: SyntaxNode, value: SqlExpression, table: SyntaxNode, ignoreCase: boolean, scope: Scope): string {
  const relation = scope.relation(table);
  const [first] = relation.columns;
  if (!first || !isKqlType(first.type)) {
    throw unsupported(`'${node.operator}' over a table without columns`, node);
  }
  const [left, right] = ignoreCase
    ? [convert(value, 'string', node), convert({ sql: first.id, type: first.type }, 'string', node)]
    : comparable(value, { sql: first.id, type: first.type }, node);
  return `${fold(left.sql, ignoreCase)} IN (SELECT ${fold(right.sql, ignoreCase)} FROM ${subquery(relation.sql)})`;
}
