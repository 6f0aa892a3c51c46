import { convert } from '../conversion';
import { sqlString } from '../sqlText';
import { type FunctionCall, type FunctionTable } from './functionCall';

/** A bag of all columns; with `true`, of those that are neither null nor an empty text. */
function packAll(call: FunctionCall): string {
  const presentOnly = call.count > 0 && call.literal(0) === 'true';
  const members = [...call.scope.row].map(([name, column]) => {
    const { sql } = convert(column, 'dynamic', call.node);
    const isPresent = column.type === 'string' ? `${column.sql} <> ''` : `${column.sql} IS NOT NULL`;
    return presentOnly ? `CASE WHEN ${isPresent} THEN ${member(name, sql)} END` : member(name, sql);
  });
  return `CAST('{' || coalesce(array_to_string([${members.join(', ')}], ','), '') || '}' AS JSON)`;
}

/** The text of a member of a bag. */
function member(name: string, json: string): string {
  return `${sqlString(`${JSON.stringify(name)}:`)} || coalesce(CAST(${json} AS VARCHAR), 'null')`;
}

/** Functions on all columns of the row. */
export const wholeRowFunctions: FunctionTable = { pack_all: packAll };
