import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type AggregateParts } from '../aggregates/aggregateParts';
import { percentileParts } from '../aggregates/percentile';
import { unsupported } from '../queryError';
import { orderBy, type Relation, type RelationColumn } from '../relation';
import { type Scope } from '../scope';
import { subquery } from '../sqlText';
import { type PipeOperator } from './operator';
import { outputColumns, selectItem, valueOf } from './output';
import { rowPicker } from './rowPicker';

/** `summarize`: one row per combination of keys; without keys one row, even of no input. */
export const translateSummarize: PipeOperator = (node, input, scope) => {
  const columns = outputColumns(node, scope);
  const keyNodes = node.optional('ByClause')?.list('Expressions') ?? [];
  const row = scope.over(input);
  const keys = keyNodes.map((key, index) =>
    selectItem(row.expression(valueOf(key)), columnAt(columns, index, node), key)
  );
  const parts = aggregates(node, input, columns, scope);
  const groupBy = keys.length === 0 ? '' : ` GROUP BY ${keys.map((_, index) => index + 1).join(', ')}`;
  const grouped = `SELECT ${[...keys, ...parts.map((part) => part.grouped)].join(', ')}
    FROM ${subquery(input.sql)}${groupBy}`;
  const results = [...columns.slice(0, keys.length).map(({ id }) => id), ...parts.flatMap((part) => part.results)];
  return { sql: `SELECT ${results.join(', ')} FROM ${subquery(grouped)}`, columns, order: [], sorted: false };
};

function columnAt(columns: readonly RelationColumn[], index: number, node: SyntaxNode): RelationColumn {
  const column = columns[index];
  if (!column) {
    throw unsupported(`'${node.text}'`, node);
  }
  return column;
}

/** Result columns follow the keys in the order of the aggregates, some of which fill several. */
function aggregates(
  node: SyntaxNode,
  input: Relation,
  columns: readonly RelationColumn[],
  scope: Scope
): readonly AggregateParts[] {
  const keyCount = node.optional('ByClause')?.list('Expressions').length ?? 0;
  const keyNames = columns.slice(0, keyCount).map(({ name }) => name);
  const row = scope.over(input);
  const group = { orderBy: input.sorted || input.order.length > 0 ? orderBy(input) : '' };
  let next = keyCount;
  const parts = node.list('Aggregates').map((item): AggregateParts => {
    const expression = item.optional('Expression') ?? item;
    const columnsFrom = (count: number): readonly RelationColumn[] => {
      next += count;
      return columns.slice(next - count, next);
    };
    const picker = rowPicker(expression, row, keyNames);
    const several = picker?.parts(columnsFrom(picker.width)) ?? percentileParts(expression, row, columnsFrom);
    if (several) {
      return several;
    }
    const column = columnAt(columns, next, item);
    next += 1;
    const value = row.withRow(row.row, group).expression(valueOf(item));
    return { grouped: selectItem(value, column, item), results: [column.id] };
  });
  if (next !== columns.length) {
    throw unsupported(`'${node.text}'`, node);
  }
  return parts;
}
