import { type SyntaxNode } from '../../kusto/syntaxNode';
import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { emptyValue, subquery } from '../sqlText';
import { type SourceOperator } from './operator';
import { outputColumns, selectItem, valueOf } from './output';

/** `print`: one row of values. */
export const translatePrint: SourceOperator = (node, scope) => {
  const columns = outputColumns(node, scope);
  const items = node.list('Expressions').map((item, index) => {
    const column = columns[index];
    if (!column || columns.length !== node.list('Expressions').length) {
      throw unsupported(`'${node.text}'`, node);
    }
    return selectItem(scope.expression(valueOf(item)), column, item);
  });
  return { sql: `SELECT ${items.join(', ')}`, columns, order: [], sorted: false };
};

/** `datatable`: the written rows, in the order in which they are written. */
export const translateDataTable: SourceOperator = (node, scope) => {
  const columns = outputColumns(node, scope);
  const values = node.list('Values');
  const arrival = scope.query.id('o');
  const names = [...columns.map(({ id }) => id), arrival];
  const rows: string[] = [];
  for (let start = 0; start < values.length; start += columns.length) {
    const cells = columns.map((column, index) => {
      const value = values[start + index] as SyntaxNode;
      return convert(scope.expression(value), column.type, value).sql;
    });
    rows.push(`(${[...cells, String(rows.length)].join(', ')})`);
  }
  const none = `SELECT ${columns.map(({ type }) => emptyValue(type)).join(', ')}, 0 WHERE FALSE`;
  return {
    sql: `SELECT * FROM ${subquery(rows.length === 0 ? none : `VALUES ${rows.join(', ')}`, `q(${names.join(', ')})`)}`,
    columns,
    order: [{ id: arrival, descending: false, nullsFirst: false }],
    sorted: false,
  };
};

/** `range`: values from a first to at most a last one, by steps; both ends included. */
export const translateRange: SourceOperator = (node, scope) => {
  const columns = outputColumns(node, scope);
  const [column] = columns;
  if (!column) {
    throw unsupported(`'${node.text}'`, node);
  }
  const { type } = column;
  if (type === 'real' || type === 'string' || type === 'dynamic') {
    throw unsupported(`range over values of type ${type}`, node);
  }
  const [from, to, step] = ['From', 'To', 'Step'].map((part) => {
    const value = scope.expression(node.child(part));
    return `CAST(${value.sql} AS BIGINT)`;
  });
  const series = `generate_series(${from}, ${to}, ${step})`;
  // A table function streams and can be interrupted, but takes no sub-query, as `toscalar` is.
  const source = /\bSELECT\b/.test(series) ? subquery(`SELECT unnest(${series})`, 'q(value)') : `${series} q(value)`;
  const value = convert({ sql: 'value', type: type === 'int' ? 'long' : type }, type);
  const arrival = scope.query.id('o');
  const sql = `SELECT ${value.sql} AS ${column.id}, value * sign(${step}) AS ${arrival} FROM ${source}`;
  return {
    sql,
    columns,
    order: [{ id: arrival, descending: false, nullsFirst: false }],
    sorted: false,
  };
};
