import { unsupported } from '../queryError';
import { refusedInRow } from '../refusedInRow';
import { type FunctionCall, type FunctionTable } from './functionCall';

/**
 * The elements of an array in order: numbers, then texts, then one that is neither. Of several such, the documentation
 * does not say which comes first. Nulls are last unless the second argument says otherwise.
 */
function sortArray(call: FunctionCall, direction: 'ASC' | 'DESC'): string {
  const hasNullsArgument = call.count > 1 && call.arg(call.count - 1).type === 'bool';
  if (call.count > (hasNullsArgument ? 2 : 1)) {
    throw unsupported(`${call.name}() of several arrays`, call.node);
  }
  const nulls = hasNullsArgument ? call.literal(1) : 'true';
  const sorted = direction === 'ASC' ? 'kql_sorted_array' : 'kql_sorted_array_desc';
  const array = call.as(0, 'dynamic');
  const refusal = refusedInRow(`${call.name}() of several truth values, arrays or bags`, 'JSON');
  return `CASE WHEN len(kql_unordered(${array})) > 1 THEN ${refusal}
    WHEN json_type(${array}) = 'ARRAY' THEN ${sorted}(${array}, ${nulls === 'true'}) END`;
}

/** Functions that sort an array. */
export const arraySortFunctions: FunctionTable = {
  array_sort_asc: (call) => sortArray(call, 'ASC'),
  array_sort_desc: (call) => sortArray(call, 'DESC'),
};
