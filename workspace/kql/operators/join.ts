import { type SyntaxNode } from '../../kusto/syntaxNode';
import { filterSql } from '../predicates/logic';
import { unsupported } from '../queryError';
import { type Relation } from '../relation';
import { type Scope } from '../scope';
import { emptyValue, subquery } from '../sqlText';
import { type KeyPair, keyPairs } from './joinKeys';
import { joinKind } from './joinKind';
import { laterFilters } from './laterFilters';
import { type PipeOperator } from './operator';
import { outputColumns } from './output';

const sqlJoins: Readonly<Record<string, string>> = {
  innerunique: 'INNER',
  inner: 'INNER',
  leftouter: 'LEFT',
  rightouter: 'RIGHT',
  fullouter: 'FULL',
};

const semiJoins: Readonly<Record<string, { readonly side: 'left' | 'right'; readonly matching: boolean }>> = {
  leftsemi: { side: 'left', matching: true },
  rightsemi: { side: 'right', matching: true },
  anti: { side: 'left', matching: false },
  leftanti: { side: 'left', matching: false },
  leftantisemi: { side: 'left', matching: false },
  rightanti: { side: 'right', matching: false },
  rightantisemi: { side: 'right', matching: false },
};

/** The kinds of join, by the names that the service has for them. */
export const joinKinds: readonly string[] = [...Object.keys(sqlJoins), ...Object.keys(semiJoins)];

/**
 * `join`: of the kind innerunique when none is named, which first drops left rows that repeat a key, of those that
 * fulfil the later conditions on the left table.
 */
export const translateJoin: PipeOperator = (node, input, scope, { later }) => {
  const kind = joinKind(node);
  const left = kind === 'innerunique' ? filtered(input, laterFilters(input.columns, later), scope) : input;
  const right = scope.relation(node.child('Expression'));
  const keys = keyPairs(node, node.optional('ConditionClause'), left, right);
  const on = keys.map((key) => `${key.left.sql} = ${key.right.sql}`).join(' AND ');
  const semi = semiJoins[kind];
  if (semi) {
    return semiJoin(semi.side === 'left' ? [left, right, 'l', 'r'] : [right, left, 'r', 'l'], on, semi.matching);
  }
  const sqlJoin = sqlJoins[kind];
  if (!sqlJoin) {
    throw unsupported(`join kind=${kind}`, node);
  }
  return fullJoin(node, left, right, keys, kind === 'innerunique', `${sqlJoin} JOIN`, on, scope);
};

function fullJoin(
  node: SyntaxNode,
  left: Relation,
  right: Relation,
  keys: readonly KeyPair[],
  unique: boolean,
  sqlJoin: string,
  on: string,
  scope: Scope
): Relation {
  const columns = outputColumns(node, scope);
  const sources = [
    ...left.columns.map(({ id, type }) => ({ sql: `l.${id}`, type })),
    ...right.columns.map(({ id, type }) => ({ sql: `r.${id}`, type })),
  ];
  const items = columns.map((column, index) => {
    const source = sources[index];
    if (!source || sources.length !== columns.length) {
      throw unsupported(`'${node.text}'`, node);
    }
    // A row without a partner has nothing on the other side, which for a string is "".
    return `${source.type === 'string' ? `coalesce(${source.sql}, ${emptyValue('string')})` : source.sql} AS ${column.id}`;
  });
  const leftSql = unique ? firstOfEachKey(left, keys) : left.sql;
  const sql = `SELECT ${items.join(', ')} FROM ${subquery(leftSql, 'l')} ${sqlJoin} ${subquery(right.sql, 'r')} ON ${on}`;
  return { sql, columns, order: [], sorted: false };
}

function filtered(input: Relation, conditions: readonly SyntaxNode[], scope: Scope): Relation {
  const row = scope.over(input);
  const sql = conditions.map((condition) => filterSql(condition, row)).join(' AND ');
  return sql === '' ? input : { ...input, sql: `SELECT * FROM ${subquery(input.sql)} WHERE ${sql}` };
}

function firstOfEachKey(left: Relation, keys: readonly KeyPair[]): string {
  const partition = keys.map((key) => key.left.sql).join(', ');
  const order = left.order.map(({ id, descending }) => `${id} ${descending ? 'DESC' : 'ASC'}`).join(', ');
  return `SELECT * FROM ${subquery(left.sql, 'l')}
    QUALIFY row_number() OVER (PARTITION BY ${partition}${order === '' ? '' : ` ORDER BY ${order}`}) = 1`;
}

function semiJoin(
  [kept, other, keptAlias, otherAlias]: readonly [
    kept: Relation,
    other: Relation,
    keptAlias: string,
    otherAlias: string,
  ],
  on: string,
  matching: boolean
): Relation {
  const exists = `EXISTS (SELECT 1 FROM ${subquery(other.sql, otherAlias)} WHERE ${on})`;
  return {
    ...kept,
    sql: `SELECT * FROM ${subquery(kept.sql, keptAlias)} WHERE ${matching ? '' : 'NOT '}${exists}`,
    sorted: false,
  };
}
