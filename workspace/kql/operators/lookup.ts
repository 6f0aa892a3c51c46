import { unsupported } from '../queryError';
import { emptyValue, subquery } from '../sqlText';
import { keyPairs } from './joinKeys';
import { type PipeOperator } from './operator';
import { operatorParameters } from './operatorParameters';
import { outputColumns } from './output';

const sqlJoins: Readonly<Record<string, string>> = { leftouter: 'LEFT JOIN', inner: 'INNER JOIN' };

/** `lookup`: a join that adds the columns of the right table except its keys; every left row stays unless `kind=inner`. */
export const translateLookup: PipeOperator = (node, left, scope) => {
  const kind = operatorParameters(node, ['kind']).get('kind')?.literal ?? 'leftouter';
  const sqlJoin = sqlJoins[kind];
  if (sqlJoin === undefined) {
    throw unsupported(`lookup kind=${kind}`, node);
  }
  const right = scope.relation(node.child('Expression'));
  const keys = keyPairs(node, node.optional('LookupClause'), left, right);
  const keyNames = keys.map(({ rightName }) => rightName);
  const columns = outputColumns(node, scope);
  const sources = [
    ...left.columns.map(({ id, type }) => ({ sql: `l.${id}`, type })),
    ...right.columns
      .filter(({ name }) => !keyNames.includes(name))
      .map(({ id, type }) => ({
        sql: type === 'string' ? `coalesce(r.${id}, ${emptyValue(type)})` : `r.${id}`,
        type,
      })),
  ];
  if (sources.length !== columns.length || sources.some(({ type }, index) => type !== columns[index]?.type)) {
    throw unsupported(`'${node.text}'`, node);
  }
  const items = sources.map(({ sql }, index) => `${sql} AS ${columns[index]?.id ?? ''}`);
  const on = keys.map((key) => `${key.left.sql} = ${key.right.sql}`).join(' AND ');
  return {
    sql: `SELECT ${items.join(', ')} FROM ${subquery(left.sql, 'l')} ${sqlJoin} ${subquery(right.sql, 'r')} ON ${on}`,
    columns,
    order: [],
    sorted: false,
  };
};
