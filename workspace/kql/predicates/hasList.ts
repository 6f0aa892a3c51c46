import { type SyntaxNode } from '../../kusto/syntaxNode';
import { asText, convert } from '../conversion';
import { refusedInRow } from '../refusedInRow';
import { unsupported } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { subquery } from '../sqlText';

/** How many different values of a table the service looks at; which ones it leaves out, it does not say. */
const mostValues: Readonly<Record<string, number>> = { has_any: 10_000, has_all: 256 };

/** Translates `has_any (...)` and `has_all (...)`, whose list may be values, dynamic arrays and tables. */
export function translateHasList(node: SyntaxNode, scope: Scope): SqlExpression {
  const text = asText(scope.expression(node.child('Left')), node);
  const all = node.operator === 'has_all';
  const tests = node
    .child('Right')
    .list('Expressions')
    .map((item) => {
      if (item.result.form === 'table') {
        return hasOfList(text, valuesOfTable(node, item, scope), all);
      }
      const sought = scope.expression(item);
      return sought.type === 'dynamic'
        ? hasOfList(text, `kql_texts(${sought.sql})`, all)
        : `kql_has(${text}, ${asText(sought, node)})`;
    });
  return { sql: `(${tests.join(all ? ' AND ' : ' OR ')})`, type: 'bool' };
}

/** Whether a text has one or all of the terms in a list. */
function hasOfList(text: string, terms: string, all: boolean): string {
  // A pattern made of each term costs too much where the text does not even contain it.
  const has = `CASE WHEN contains(lower(${text}), lower(term)) THEN kql_has(${text}, term) ELSE FALSE END`;
  const found = `list_transform(${terms}, lambda term: ${has})`;
  return all ? `coalesce(list_bool_and(${found}), TRUE)` : `coalesce(list_bool_or(${found}), FALSE)`;
}

/** The different texts in the first column of a table, read once per query. */
function valuesOfTable(node: SyntaxNode, table: SyntaxNode, scope: Scope): string {
  const relation = scope.relation(table);
  const [first] = relation.columns;
  if (!first) {
    throw unsupported(`'${node.operator}' over a table without columns`, node);
  }
  const value = convert({ sql: first.id, type: first.type }, 'string', node).sql;
  const most = mostValues[node.operator] ?? 0;
  const refusal = refusedInRow(`'${node.operator}' over a table of more than ${most} different values`, 'VARCHAR[]');
  const list = `SELECT CASE WHEN count(DISTINCT ${value}) > ${most} THEN ${refusal}
    ELSE list(DISTINCT ${value}) END AS terms FROM ${subquery(relation.sql)}`;
  return `(SELECT terms FROM ${scope.query.commonTable(list, true)})`;
}
