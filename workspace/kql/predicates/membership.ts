import { type SyntaxNode } from '../../kusto/syntaxNode';
import { isKqlType, type KqlType } from '../../tables/kqlType';
import { asText, convert } from '../conversion';
import { compared, equalitySql, type Test } from '../expressions/equality';
import { unsupported } from '../queryError';
import { type Scope } from '../scope';
import { isKnown, type SqlExpression } from '../sqlExpression';
import { subquery } from '../sqlText';

/**
 * Translates `in`, `in~`, `!in` and `!in~` over values, dynamic arrays and tables, as a chain of `==` with each of them:
 * whether null is among others of which one is null too is null.
 */
export function translateMembership(node: SyntaxNode, scope: Scope): SqlExpression {
  // The parser's kinds for `in` and `in~` are swapped, so the operator's text decides.
  const ignoreCase = node.operator.endsWith('~');
  const value = scope.expression(node.child('Left'));
  const items = node.child('Right').list('Expressions');
  const [tables, scalars] = [items.filter(isTable), items.filter((item) => !isTable(item))];
  const values = scalars.map((item) => scope.expression(item));
  // DuckDB looks values that it knows up, where it would work through a chain of tests.
  const isPlain = (item: SqlExpression): boolean => isKnown(item) && item.type === value.type && isExact(item.type);
  const plain = values.filter(isPlain);
  const tests = [
    ...(plain.length > 0 ? [inPlain(value, plain, ignoreCase)] : []),
    ...values.filter((item) => !isPlain(item)).map((item) => inValue(node, value, item, ignoreCase)),
    ...tables.map((item) => inTable(node, value, item, ignoreCase, scope)),
  ];
  const sql = tests.length === 0 ? 'FALSE' : `(${tests.join(' OR ')})`;
  return { sql: node.operator.startsWith('!') ? `(NOT ${sql})` : sql, type: 'bool' };
}

const isTable = (item: SyntaxNode): boolean => item.result.form === 'table';

const isExact = (type: KqlType): boolean => type === 'int' || type === 'long' || type === 'string';

/** Only values of these types are folded to case: texts. */
function inPlain(value: SqlExpression, items: readonly SqlExpression[], ignoreCase: boolean): string {
  const folds = ignoreCase && value.type === 'string';
  const found = `${fold(value.sql, folds)} IN (${items.map(({ sql }) => fold(sql, folds)).join(', ')})`;
  return value.type === 'string' ? found : `coalesce(${found}, FALSE)`;
}

function fold(sql: string, ignoreCase: boolean): string {
  return ignoreCase ? `lower(${sql})` : sql;
}

function inValue(node: SyntaxNode, value: SqlExpression, item: SqlExpression, ignoreCase: boolean): string {
  if (item.type === 'dynamic') {
    return inArray(node, value, item.sql, ignoreCase);
  }
  if (ignoreCase) {
    return `${fold(asText(value, node), true)} = ${fold(asText(item, node), true)}`;
  }
  return compared(value, item, node, equalitySql);
}

/**
 * Whether an element equals the value, or one of an array within it does; never null. Texts are looked for as such, which
 * is fastest.
 */
function inArray(node: SyntaxNode, value: SqlExpression, array: string, ignoreCase: boolean): string {
  if (ignoreCase || value.type === 'string') {
    const text = fold('kql_dynamic_text(element)', ignoreCase);
    const elements = `list_transform(kql_listed(${array}), lambda element: ${text})`;
    return `coalesce(list_contains(${elements}, ${fold(elementText(value, node), ignoreCase)}), FALSE)`;
  }
  const equal =
    value.type === 'dynamic'
      ? `kql_same(${value.sql}, element)`
      : compared(value, { sql: 'element', type: 'dynamic' }, node, equalitySql);
  return `coalesce(list_bool_or(list_transform(kql_listed(${array}), lambda element: ${equal})), FALSE)`;
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
  const texts = ignoreCase || first.type === 'string';
  const cells = texts ? subquery(relation.sql) : scope.query.commonTable(relation.sql, true);
  const among: Test = (left, right) => {
    const found = `coalesce(${fold(left.sql, ignoreCase)} IN (SELECT ${fold(right.sql, ignoreCase)} FROM ${cells}), FALSE)`;
    const holdsNull = `EXISTS (SELECT 1 FROM ${cells} WHERE ${right.sql} IS NULL)`;
    return texts ? found : `CASE WHEN ${left.sql} IS NULL AND ${holdsNull} THEN NULL ELSE ${found} END`;
  };
  const column: SqlExpression = { sql: first.id, type: first.type };
  return ignoreCase
    ? among(convert(value, 'string', node), convert(column, 'string', node))
    : compared(value, column, node, among);
}
