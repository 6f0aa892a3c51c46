import { type KqlType } from '../../tables/kqlType';
import { emptyValue, sqlString, subquery } from '../sqlText';
import { type PipeOperator } from './operator';
import { outputColumns } from './output';

/** The .NET types behind the types of KQL. */
const dataTypes: Readonly<Record<KqlType, string>> = {
  bool: 'System.SByte',
  datetime: 'System.DateTime',
  dynamic: 'System.Object',
  guid: 'System.Guid',
  int: 'System.Int32',
  long: 'System.Int64',
  real: 'System.Double',
  string: 'System.String',
  timespan: 'System.TimeSpan',
};

/** `getschema`: one row per column of the input, whose own rows do not matter. */
export const translateGetSchema: PipeOperator = (node, input, scope) => {
  const columns = outputColumns(node, scope);
  const rows = input.columns.map(({ name, type }, ordinal) =>
    [sqlString(name), `${ordinal}::BIGINT`, sqlString(dataTypes[type]), sqlString(type)].join(', ')
  );
  const values =
    rows.length === 0
      ? `SELECT ${columns.map(({ type }) => emptyValue(type)).join(', ')} WHERE FALSE`
      : `VALUES ${rows.map((row) => `(${row})`).join(', ')}`;
  const [, ordinal] = columns;
  return {
    sql: `SELECT * FROM ${subquery(values, `q(${columns.map(({ id }) => id).join(', ')})`)}`,
    columns,
    order: ordinal ? [{ id: ordinal.id, descending: false, nullsFirst: false }] : [],
    sorted: true,
  };
};
