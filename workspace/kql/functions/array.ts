import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { emptyValue } from '../sqlText';
import { arrayIndexOf } from './arrayIndexOf';
import { type FunctionCall, type FunctionTable } from './functionCall';

const maxElements = 1_048_576;
const hourTicks = '36000000000';

function items(call: FunctionCall, index: number): string {
  return `kql_items(${call.as(index, 'dynamic')})`;
}

function whenArray(call: FunctionCall, list: string): string {
  return `CASE json_type(${call.as(0, 'dynamic')}) WHEN 'ARRAY' THEN to_json(${list}) END`;
}

/** All elements of all arrays; what is no array has none. */
function concatenate(call: FunctionCall): string {
  return `to_json(flatten([${call.args.map((_, index) => items(call, index)).join(', ')}]))`;
}

/** Elements from one position to another, both included; negative positions count from the end. */
function slice(call: FunctionCall): string {
  const elements = items(call, 0);
  const at = (index: number): string => {
    const given = call.as(index, 'long');
    return `CASE WHEN ${given} < 0 THEN greatest(len(${elements}) + ${given}, 0) ELSE ${given} END + 1`;
  };
  return whenArray(call, `${elements}[${at(1)}:${at(2)}]`);
}

/** Values from a first to at most a last one; the steps are 1 or an hour when none is given. */
function range(call: FunctionCall): string {
  const [first] = call.rest(0);
  const type = first?.type === 'int' ? 'long' : first?.type;
  if (type !== 'long' && type !== 'datetime' && type !== 'timespan') {
    throw unsupported(`range() over values of type ${type ?? 'unknown'}`, call.node);
  }
  const from = call.as(0, type);
  const step = call.count > 2 ? call.as(2, type === 'long' ? 'long' : 'timespan') : type === 'long' ? '1' : hourTicks;
  const last = `${from} + ${maxElements - 1} * ${step}`;
  const to = `CASE WHEN ${step} > 0 THEN least(${call.as(1, type)}, ${last}) ELSE greatest(${call.as(1, type)}, ${last}) END`;
  const value = convert({ sql: 'element', type }, 'dynamic', call.node).sql;
  const list = `list_transform(generate_series(${from}, ${to}, nullif(${step}, 0)), lambda element: ${value})`;
  return `coalesce(to_json(${list}), ${emptyValue('dynamic')})`;
}

function distinctOf(list: string): string {
  return `to_json(list_distinct(${list}))`;
}

/** The elements of the first array that are in all of the others, or in none of them. */
function fromFirst(call: FunctionCall, isKept: (isIn: string) => string): string {
  const others = call.args.slice(1).map((_, index) => isKept(`list_contains(${items(call, index + 1)}, element)`));
  return distinctOf(`list_filter(${items(call, 0)}, lambda element: ${others.join(' AND ')})`);
}

/** Functions on arrays. The order of a set's elements means nothing. */
export const arrayFunctions: FunctionTable = {
  array_concat: concatenate,
  array_index_of: arrayIndexOf,
  array_reverse: (call) => whenArray(call, `list_reverse(${items(call, 0)})`),
  array_slice: slice,
  range,
  set_difference: (call) => fromFirst(call, (isIn) => `NOT ${isIn}`),
  set_has_element: (call) =>
    `list_contains(kql_texts(${call.as(0, 'dynamic')}), kql_dynamic_text(${call.as(1, 'dynamic')}))`,
  set_intersect: (call) => fromFirst(call, (isIn) => isIn),
  set_union: (call) => distinctOf(`flatten([${call.args.map((_, index) => items(call, index)).join(', ')}])`),
};
