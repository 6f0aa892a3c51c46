import { nodesOf } from '../../kusto/nodesOf';
import { type SyntaxNode } from '../../kusto/syntaxNode';
import { isKqlType, type KqlType } from '../../tables/kqlType';
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

/**
 * `mv-apply`: expands each row as `mv-expand` does, applies a subquery to what one row became, and puts the columns of the
 * row beside its result. A row that expands to none is still given to the subquery, which may count it.
 */
export const translateMvApply: PipeOperator = (node, input, scope) => {
  const parameters = operatorParameters(node, ['with_itemindex', 'itemindex']);
  const indexName = (parameters.get('with_itemindex') ?? parameters.get('itemindex'))?.name;
  const union = nodesOf(node.child('Subquery')).find(({ kind }) => kind === 'UnionOperator');
  if (union) {
    // The documentation does not say which row's columns stand beside the rows of the other tables.
    throw unsupported('union inside mv-apply', union);
  }
  const expansions = node.list('Expressions').map((item) => expansionOf(item, input, 'bag', scope));
  const ordered = numbered(input, scope);
  const outer = scope.query.outerRow();
  const expanded = expandedRow(node, input, expansions, indexName, outer, scope);
  const result = scope.subquery(node.child('Subquery').child('Expression'), expanded);
  const columns = outputColumns(node, scope);
  const cells = columns.map((column) => `${sourceOf(column, result, input, outer, node)} AS ${column.id}`);
  const lists = expansions.map(({ list, id }) => `${list} AS ${id}`);
  const hidden = [...hiddenIds(ordered).map((id) => `${outer}.${id}`), ...hiddenIds(result).map((id) => `r.${id}`)];
  return {
    sql: `SELECT ${[...cells, ...hidden].join(', ')}
      FROM ${subquery(`SELECT *, ${lists.join(', ')} FROM ${subquery(ordered.sql)}`, outer)},
      LATERAL ${subquery(result.sql, 'r')}`,
    columns,
    order: [...ordered.order, ...result.order],
    sorted: true,
  };
};

/** The rows that one row becomes, in the order of the elements. They hold its other columns too. */
function expandedRow(
  node: SyntaxNode,
  input: Relation,
  expansions: readonly Expansion[],
  indexName: string | undefined,
  outer: string,
  scope: Scope
): Relation {
  const position = scope.query.id('p');
  const column = (name: string, type: KqlType): RelationColumn => ({ name, type, id: scope.query.id('c') });
  const elements = expansions.map(({ target, id }, index) => {
    const item = node.list('Expressions')[index] as SyntaxNode;
    const type = elementType(item);
    return { ...column(target, type), sql: elementAs(`${outer}.${id}[${position}]`, type, item) };
  });
  const kept = input.columns
    .filter(({ name }) => name !== indexName && !elements.some((element) => element.name === name))
    .map(({ name, type, id }) => ({ ...column(name, type), sql: `${outer}.${id}` }));
  const index =
    indexName === undefined ? [] : [{ ...column(indexName, 'long'), sql: `CAST(${position} - 1 AS BIGINT)` }];
  const all = [...kept, ...elements, ...index];
  const longest = longestOf(expansions.map(({ id }) => `${outer}.${id}`));
  const limit = node.optional('RowLimitClause')?.child('RowLimit');
  const length = limit ? `least(${longest}, ${convert(scope.expression(limit), 'long', limit).sql})` : longest;
  // The condition always holds. Without it DuckDB takes the lateral join for a plain unnest, and mixes its columns up.
  return {
    sql: `SELECT ${scope.query.optionalItems(all)}${position}
      FROM ${subquery(`SELECT unnest(generate_series(1, ${length})) AS ${position}`)}
      WHERE ${position} > 0`,
    columns: all,
    order: [{ id: position, descending: false, nullsFirst: false }],
    sorted: true,
  };
}

/** The type that `to typeof()` names; without it an element is dynamic. */
function elementType(item: SyntaxNode): KqlType {
  const [named] = item.optional('ToTypeOf')?.child('TypeOf').list('Types') ?? [];
  const type = named ? named.symbol?.name : 'dynamic';
  if (type === undefined || !isKqlType(type)) {
    throw unsupported(`The type '${named?.text ?? ''}'`, item);
  }
  return type;
}

/** A column of the subquery's result hides one of the row. */
function sourceOf(
  { name, type }: RelationColumn,
  result: Relation,
  input: Relation,
  outer: string,
  node: SyntaxNode
): string {
  const ofResult = result.columns.find((column) => column.name === name);
  const found = ofResult ?? input.columns.find((column) => column.name === name);
  if (found?.type !== type) {
    throw unsupported(`'${node.text}'`, node);
  }
  return `${ofResult ? 'r' : outer}.${found.id}`;
}
