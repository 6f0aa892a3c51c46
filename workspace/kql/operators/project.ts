import { type SyntaxNode } from '../../kusto/syntaxNode';
import { unsupported } from '../queryError';
import { type Relation, type RelationColumn } from '../relation';
import { subquery } from '../sqlText';
import { type PipeOperator } from './operator';
import { outputColumns, reshaped, selectItem, valueOf } from './output';

/** `project`: exactly the listed columns. Every expression sees the columns of the input, not its siblings. */
export const translateProject: PipeOperator = (node, input, scope) => {
  const columns = outputColumns(node, scope);
  const expressions = node.list('Expressions').map(valueOf);
  if (expressions.length !== columns.length) {
    throw unsupported(`'${node.text}'`, node);
  }
  const row = scope.within(input);
  const items = columns.map((column, index) => {
    const expression = expressions[index] as SyntaxNode;
    return selectItem(row.expression(expression), column, expression);
  });
  return reshaped(input, columns, items, subquery(input.sql));
};

/** `project-away`, `project-keep` and `project-reorder`: some of the columns, found again by their names. */
export const translateSelection: PipeOperator = (node, input, scope) =>
  pick(node, input, outputColumns(node, scope), (column) => input.columns.find(({ name }) => name === column.name));

/** `project-rename`: the same columns in the same places under other names. */
export const translateRename: PipeOperator = (node, input, scope) =>
  pick(node, input, outputColumns(node, scope), ({ type }, index) => {
    const column = input.columns[index];
    return column?.type === type ? column : undefined;
  });

function pick(
  node: SyntaxNode,
  input: Relation,
  columns: readonly RelationColumn[],
  source: (column: RelationColumn, index: number) => RelationColumn | undefined
): Relation {
  const items = columns.map((column, index) => {
    const found = source(column, index);
    if (!found) {
      throw unsupported(`'${node.text}'`, node);
    }
    return `${found.id} AS ${column.id}`;
  });
  return reshaped(input, columns, items, subquery(input.sql));
}
