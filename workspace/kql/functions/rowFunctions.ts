import { convert } from '../conversion';
import { type FunctionCall, type FunctionTable } from './functionCall';

/** The column of that name, or the other value when the rows have none. */
function columnIfExists(call: FunctionCall): string {
  const column = call.scope.row.get(call.literal(0));
  return column ? convert(column, call.type, call.node).sql : call.as(1, call.type);
}

/** Functions on the row as a whole. */
export const rowFunctions: FunctionTable = {
  column_ifexists: columnIfExists,
  columnifexists: columnIfExists,
  new_guid: () => 'CAST(uuid() AS VARCHAR)',
};
