import { type SyntaxNode } from '../../kusto/syntaxNode';
import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { hiddenIds, type Relation, type RelationColumn } from '../relation';
import { type Scope } from '../scope';
import { subquery } from '../sqlText';
import { elementAs, type Expansion, expansionOf, longestOf } from './expansion';
import { type PipeOperator } from './operator';
import { operatorParameters } from './operatorParameters';
import { outputColumns } from './output';
import { numbered } from './serialize';

/** The rows that the old spelling `mvexpand` makes of one row unless it says otherwise. */
const oldDefaultLimit = '128';

/**
 * `mv-expand`: one row per element of an array, or per member of a bag; of an empty one no row, of null one.
 * Several columns are expanded side by side. The order of rows and elements is kept.
 */
export const translateMvExpand: PipeOperator = (node, input, scope) => {
  const parameters = operatorParameters(node, ['with_itemindex', 'itemindex', 'bagexpansion', 'kind']);
  const bagMode = (parameters.get('bagexpansion') ?? parameters.get('kind'))?.literal ?? 'bag';
  if (bagMode !== 'bag' && bagMode !== 'array') {
    throw unsupported(`mv-expand bagexpansion=${bagMode}`, node);
  }
  const indexName = (parameters.get('with_itemindex') ?? parameters.get('itemindex'))?.name;
  const columns = outputColumns(node, scope);
  const expansions = node.list('Expressions').map((item) => expansionOf(item, input, bagMode, scope));
  const ordered = numbered(input, scope);
  const position = scope.query.id('p');
  const elements = expandedRows(node, ordered, expansions, position, scope);
  const items = columns.map(
    (column) => `${cell(column, input, expansions, indexName, position, node)} AS ${column.id}`
  );
  return {
    sql: `SELECT ${[...items, ...hiddenIds(ordered), position].join(', ')} FROM ${subquery(elements)}`,
    columns,
    order: [...ordered.order, { id: position, descending: false, nullsFirst: false }],
    sorted: true,
  };
};

function expandedRows(
  node: SyntaxNode,
  input: Relation,
  expansions: readonly Expansion[],
  position: string,
  scope: Scope
): string {
  const lists = expansions.map(({ list, id }) => `${list} AS ${id}`);
  const longest = longestOf(expansions.map(({ id }) => id));
  const limit = rowLimit(node, scope);
  const length = limit === undefined ? longest : `least(${longest}, ${limit})`;
  return `SELECT *, unnest(generate_series(1, ${length})) AS ${position}
    FROM ${subquery(`SELECT *, ${lists.join(', ')} FROM ${subquery(input.sql)}`)}`;
}

function rowLimit(node: SyntaxNode, scope: Scope): string | undefined {
  const limit = node.optional('RowLimitClause')?.child('RowLimit');
  if (limit) {
    return convert(scope.expression(limit), 'long', limit).sql;
  }
  return node.token('MvExpandKeyword') === 'mvexpand' ? oldDefaultLimit : undefined;
}

function cell(
  column: RelationColumn,
  input: Relation,
  expansions: readonly Expansion[],
  indexName: string | undefined,
  position: string,
  node: SyntaxNode
): string {
  const expansion = expansions.find(({ target }) => target === column.name);
  if (expansion) {
    return elementAs(`${expansion.id}[${position}]`, column.type, node);
  }
  if (column.name === indexName) {
    return `CAST(${position} - 1 AS BIGINT)`;
  }
  const kept = input.columns.find(({ name }) => name === column.name);
  if (!kept) {
    throw unsupported(`'${node.text}'`, node);
  }
  return kept.id;
}
