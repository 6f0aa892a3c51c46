import { type SyntaxNode } from '../../kusto/syntaxNode';
import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { type Relation, type RelationColumn } from '../relation';
import { type Scope } from '../scope';
import { subquery } from '../sqlText';
import { type PipeOperator } from './operator';
import { outputColumns, selectItem, valueOf } from './output';

/** The columns of a level: the value that it groups by, and the aggregate that ranks the groups. */
interface Level {
  readonly value: RelationColumn;
  readonly rank: RelationColumn;
}

/** `top-nested`: the best groups of the rows, in each of them the best groups by a second value, and so on. */
export const translateTopNested: PipeOperator = (node, input, scope) => {
  const columns = outputColumns(node, scope);
  const clauses = node.list('Clauses');
  const levels = clauses.map((_, index): Level => {
    const [value, rank] = columns.slice(2 * index, 2 * index + 2);
    if (!value || !rank || columns.length !== 2 * clauses.length) {
      throw unsupported(`'${node.text}'`, node);
    }
    return { value, rank };
  });
  let source = input.sql;
  let best = '';
  clauses.forEach((clause, index) => {
    ({ source, best } = nextLevel(clause, source, input, levels.slice(0, index + 1), scope));
  });
  return { sql: `SELECT ${columns.map(({ id }) => id).join(', ')} FROM ${best}`, columns, order: [], sorted: false };
};

/** The best groups of a level, and the rows that are in them, with the values and ranks of all levels so far. */
function nextLevel(
  clause: SyntaxNode,
  source: string,
  input: Relation,
  levels: readonly Level[],
  scope: Scope
): { readonly source: string; readonly best: string } {
  const level = levels.at(-1) as Level;
  const outer = levels.slice(0, -1);
  const row = scope.over(input);
  const of = clause.child('OfExpression');
  const item = selectItem(row.expression(valueOf(of)), level.value, of);
  const valued = scope.query.commonTable(`SELECT *, ${item} FROM ${subquery(source)}`, true);
  const keys = [...outer.flatMap(({ value, rank }) => [value.id, rank.id]), level.value.id];
  const groups = `SELECT ${[...keys, aggregate(clause, level, row)].join(', ')} FROM ${valued} GROUP BY ${keys.join(', ')}`;
  const best = scope.query.commonTable(`SELECT * FROM ${subquery(groups)}${cut(clause, level, outer, scope)}`, true);
  const same = [...outer, level].map(({ value }) => `v.${value.id} IS NOT DISTINCT FROM b.${value.id}`).join(' AND ');
  return { source: `SELECT v.*, b.${level.rank.id} FROM ${valued} v JOIN ${best} b ON ${same}`, best };
}

function aggregate(clause: SyntaxNode, { rank }: Level, row: Scope): string {
  const by = clause.child('ByExpression');
  const expression = valueOf(by.kind === 'OrderedExpression' ? by.child('Expression') : by);
  return selectItem(row.withRow(row.row, { orderBy: '' }).expression(expression), rank, expression);
}

/** Which groups are kept. Among equals it is up to the service; here the smallest values are. */
function cut(clause: SyntaxNode, { value, rank }: Level, outer: readonly Level[], scope: Scope): string {
  if (clause.optional('WithOthersClause')) {
    throw unsupported("'with others' in top-nested", clause);
  }
  if (value.type === 'dynamic' || rank.type === 'dynamic') {
    throw unsupported('top-nested of a dynamic value', clause);
  }
  const count = clause.optional('Expression');
  if (!count) {
    return '';
  }
  const by = clause.child('ByExpression');
  const ascending = by.kind === 'OrderedExpression' && by.optional('Ordering')?.token('AscOrDescKeyword') === 'asc';
  const absent = `${rank.id} IS NULL${rank.type === 'real' ? ` OR isnan(${rank.id})` : ''}`;
  const order = [
    `(${absent}) ${ascending ? 'DESC' : 'ASC'}`,
    `${rank.id} ${ascending ? 'ASC NULLS FIRST' : 'DESC NULLS LAST'}`,
    value.id,
  ].join(', ');
  const partition = outer.length > 0 ? `PARTITION BY ${outer.map((level) => level.value.id).join(', ')} ` : '';
  const most = convert(scope.expression(count), 'long', count).sql;
  return ` QUALIFY row_number() OVER (${partition}ORDER BY ${order}) <= ${most}`;
}
