import { type SyntaxNode } from '../../kusto/syntaxNode';
import { type KqlType } from '../../tables/kqlType';
import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { refusedInRow } from '../refusedInRow';
import { type Relation } from '../relation';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { subquery } from '../sqlText';
import { type PipeOperator } from './operator';
import { operatorParameters } from './operatorParameters';
import { outputColumns, valueOf } from './output';
import { type Axis, seriesAxis } from './seriesAxis';

/** One array of the result: SQL of an aggregate of the rows of a bin, and of what stands where a bin has no rows. */
interface Series {
  readonly sql: string;
  readonly type: KqlType;
  readonly missing: string;
}

/** `make-series ... on ... from ... to ... step`: arrays of aggregates with an element for every bin of the axis. */
export const translateMakeSeries: PipeOperator = (node, input, scope) => {
  const nonempty = operatorParameters(node, ['kind']).get('kind')?.literal === 'nonempty';
  const source = scope.query.commonTable(input.sql, true);
  const rows = { ...input, sql: `SELECT * FROM ${source}` };
  const row = scope.over(rows);
  const keys = (node.optional('ByClause')?.list('Expressions') ?? []).map((key) => row.expression(valueOf(key)).sql);
  if (nonempty && keys.length > 0) {
    throw unsupported('make-series kind=nonempty with keys', node);
  }
  const axis = seriesAxis(node, row);
  const series = node.list('Aggregates').map((item) => seriesOf(item, row));
  const columns = outputColumns(node, scope);
  const arrays = [
    ...series.map(({ type, missing }, index) => {
      const value = convert({ sql: `f.a${index}`, type }, 'dynamic', node).sql;
      return `CASE WHEN f.bin IS NULL THEN ${missing} ELSE ${value} END`;
    }),
    convert({ sql: axis.startOf('s.bin'), type: axis.type }, 'dynamic', node).sql,
  ].map((element) => `to_json(list(${element} ORDER BY s.bin))`);
  const cells = [...keys.map((_, index) => `g.k${index}`), ...arrays];
  if (cells.length !== columns.length) {
    throw unsupported(`'${node.text}'`, node);
  }
  const sameKeys = keys.map((_, index) => ` AND f.k${index} IS NOT DISTINCT FROM g.k${index}`).join('');
  const items = columns.map(({ id }, index) => `${cells[index] ?? ''} AS ${id}`);
  const refusal = refusedInRow('make-series where none of the rows is within its range', 'BOOLEAN');
  return {
    sql: `SELECT ${items.join(', ')}
      FROM ${subquery(groups(keys, rows, nonempty), 'g')}
      CROSS JOIN ${subquery(`SELECT unnest(generate_series(0, ${axis.count} - 1)) AS bin`, 's')}
      LEFT JOIN ${subquery(bins(keys, axis, series, rows), 'f')} ON f.bin = s.bin${sameKeys}
      GROUP BY ${['g.present', ...keys.map((_, index) => `g.k${index}`)].join(', ')}
      HAVING CASE WHEN g.present AND count(f.bin) = 0 THEN ${refusal} ELSE TRUE END`,
    columns,
    order: [],
    sorted: false,
  };
};

/** The aggregate functions whose results are numbers are those of `summarize`; the default is 0, of the same type. */
function seriesOf(item: SyntaxNode, row: Scope): Series {
  const aggregate = item.child('Expression');
  const { sql, type } = row.withRow(row.row, { orderBy: '' }).expression(valueOf(aggregate));
  if (type !== 'int' && type !== 'long' && type !== 'real') {
    throw unsupported(`make-series of a ${type}`, item);
  }
  const given = item.optional('DefaultExpression')?.child('Expression');
  const missing: SqlExpression = given ? row.withoutRow().expression(given) : { sql: '0', type: 'long', literal: '0' };
  if (missing.literal !== undefined && missing.type !== type && (type !== 'real' || missing.type !== 'long')) {
    throw unsupported(`A default of type ${missing.type} for values of type ${type}`, given);
  }
  return { sql, type, missing: convert(convert(missing, type, item), 'dynamic', item).sql };
}

function named(keys: readonly string[]): readonly string[] {
  return keys.map((key, index) => `${key} AS k${index}`);
}

/** The groups of the result, and whether they have any rows: without keys one of no row is made when asked for. */
function groups(keys: readonly string[], rows: Relation, nonempty: boolean): string {
  return nonempty
    ? `SELECT count(*) > 0 AS present FROM ${subquery(rows.sql)}`
    : `SELECT DISTINCT ${['TRUE AS present', ...named(keys)].join(', ')} FROM ${subquery(rows.sql)}`;
}

/** The aggregates of the bins that have rows. */
function bins(keys: readonly string[], axis: Axis, series: readonly Series[], rows: Relation): string {
  const aggregates = series.map(({ sql }, index) => `${sql} AS a${index}`);
  return `SELECT ${[...named(keys), `${axis.bin} AS bin`, ...aggregates].join(', ')}
    FROM ${subquery(rows.sql)} WHERE ${axis.within}
    GROUP BY ${[...keys, axis.bin].map((_, index) => index + 1).join(', ')}`;
}
