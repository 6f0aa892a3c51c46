import { refusedInRow } from '../refusedInRow';
import { sqlString } from '../sqlText';
import { type FunctionCall, type FunctionTable } from './functionCall';

const refusal = refusedInRow('gettype() of a null, of a real, or of a large number inside a dynamic value,', 'VARCHAR');

/** The type of a value; that of a dynamic one is its own. The documentation names only some of those. */
function typeName(call: FunctionCall): string {
  const { sql, type } = call.arg(0);
  if (type === 'string') {
    return sqlString(type);
  }
  if (type !== 'dynamic') {
    return `CASE WHEN ${sql} IS NULL THEN ${refusal} ELSE ${sqlString(type)} END`;
  }
  return `CASE json_type(${sql})
    WHEN 'OBJECT' THEN 'dictionary' WHEN 'ARRAY' THEN 'array' WHEN 'VARCHAR' THEN 'string' WHEN 'BOOLEAN' THEN 'bool'
    ELSE CASE WHEN ${sql} IS NULL THEN 'null'
      WHEN json_type(${sql}) <> 'DOUBLE' AND try_cast(${sql} AS INTEGER) IS NOT NULL THEN 'int' ELSE ${refusal} END END`;
}

/** Functions on the type of a value. */
export const typeFunctions: FunctionTable = { gettype: typeName };
