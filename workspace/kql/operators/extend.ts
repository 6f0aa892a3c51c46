import { type SyntaxNode } from '../../kusto/syntaxNode';
import { unsupported } from '../queryError';
import { type Relation, type RelationColumn } from '../relation';
import { type Scope } from '../scope';
import { subquery } from '../sqlText';
import { type PipeOperator } from './operator';
import { outputColumns, reshaped, selectItem, valueOf } from './output';

/** `extend`: adds columns, or replaces those of the same name in place. Expressions do not see their siblings. */
export const translateExtend: PipeOperator = (node, input, scope) => {
  const bound = outputColumns(node, scope);
  const assigned = assignments(node, input, bound);
  // After `union kind=inner` the input has fewer columns than the binder believes.
  const columns = bound.filter(({ name }) => assigned.has(name) || input.columns.some((c) => c.name === name));
  const row = scope.within(input);
  const items = columns.map((column) => {
    const expression = assigned.get(column.name);
    const kept = input.columns.find(({ name }) => name === column.name);
    if (expression) {
      return selectItem(row.expression(expression), column, expression);
    }
    if (!kept) {
      throw unsupported(`'${node.text}'`, node);
    }
    return `${kept.id} AS ${column.id}`;
  });
  return reshaped(
    input,
    columns,
    items,
    isCostly(items) && !isCostly([input.sql]) ? settled(input, scope) : subquery(input.sql)
  );
};

const isCostly = (sql: readonly string[]): boolean => sql.some((each) => each.includes('regexp_replace('));

/**
 * The rows as they are before costly columns are added. DuckDB would move a later filter on such a column down
 * among the earlier filters, and work the column out for rows that those drop.
 */
function settled(input: Relation, scope: Scope): string {
  return `${scope.query.commonTable(input.sql, true)} q`;
}

/** Which expression gives which column. Unnamed ones have the name that the binder derives, else Column1, ... */
function assignments(
  node: SyntaxNode,
  input: Relation,
  columns: readonly RelationColumn[]
): ReadonlyMap<string, SyntaxNode> {
  const known = new Set(input.columns.map(({ name }) => name));
  const numbered = columns.map(({ name }) => name).filter((name) => !known.has(name) && /^Column\d+$/.test(name));
  const assigned = new Map<string, SyntaxNode>();
  for (const item of node.list('Expressions')) {
    const name = item.kind === 'SimpleNamedExpression' ? item.child('Name').name : item.resultName;
    const target = name === '' ? numbered.find((candidate) => !assigned.has(candidate)) : name;
    if (target === undefined || !columns.some((column) => column.name === target)) {
      throw unsupported(`'${item.text}' in extend`, item);
    }
    assigned.set(target, valueOf(item));
  }
  return assigned;
}
