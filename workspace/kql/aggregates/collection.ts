import { convert } from '../conversion';
import { type FunctionCall } from '../functions/functionCall';
import { unsupported } from '../queryError';
import { type Group } from '../scope';
import { type SqlExpression } from '../sqlExpression';

/** The most elements that the service puts into one collection, and those that the old names stop at. */
const maxElements = 1_048_576;
const oldDefaultElements = 128;

/** The elements in the order of the rows, nulls left out. */
function makeList(call: FunctionCall, group: Group, sizeArg: number, condition = ''): string {
  const value = convert(call.arg(0), 'dynamic', call.node);
  const elements = `list(${value.sql}${group.orderBy}) FILTER (WHERE ${present(call.arg(0))}${condition})`;
  return asArray(elements, call, sizeArg);
}

/** The different elements; those of an array count one by one. Sorted, because the service promises no order. */
function makeSet(call: FunctionCall, sizeArg: number, condition = ''): string {
  const value = call.arg(0);
  const filter = `FILTER (WHERE ${present(value)}${condition})`;
  if (value.type !== 'dynamic') {
    const element = convert({ sql: 'element', type: value.type }, 'dynamic', call.node).sql;
    const distinct = `list(DISTINCT ${value.sql} ORDER BY ${value.sql}) ${filter}`;
    return asArray(`list_transform(${distinct}, lambda element: ${element})`, call, sizeArg);
  }
  const elements = `CASE json_type(${value.sql}) WHEN 'ARRAY' THEN kql_items(${value.sql}) ELSE [${value.sql}] END`;
  const merged = `list_filter(flatten(list(${elements}) ${filter}), lambda element: json_type(element) <> 'NULL')`;
  return asArray(`list_sort(list_distinct(${merged}))`, call, sizeArg);
}

/** An empty string is a value like any other; only a null is missing. */
function present(value: SqlExpression): string {
  return value.type === 'string' ? 'TRUE' : `${value.sql} IS NOT NULL`;
}

function asArray(list: string, call: FunctionCall, sizeArg: number): string {
  const size = call.count > sizeArg ? Number(call.literal(sizeArg)) : defaultSize(call.name);
  if (!Number.isInteger(size) || size < 0) {
    throw unsupported(`${call.name}() with the size ${size}`, call.node);
  }
  return `to_json(coalesce(${list}, [])[1:${Math.min(size, maxElements)}])`;
}

function defaultSize(name: string): number {
  return name === 'makeset' || name === 'makelist' ? oldDefaultElements : maxElements;
}

const where = (call: FunctionCall): string => ` AND ${call.as(1, 'bool')}`;

/** Any value that is not null, or of texts not empty, if there is one. */
function anyValue(call: FunctionCall): string {
  const value = call.arg(0);
  return value.type === 'string' ? `coalesce(any_value(nullif(${value.sql}, '')), '')` : `any_value(${value.sql})`;
}

/** The members of all bags in one; of a key that several have, any value may stay. Of no bag at all, an empty array. */
function makeBag(call: FunctionCall, sizeArg: number, condition = ''): string {
  if (call.count > sizeArg) {
    throw unsupported(`${call.name}() with a size`, call.node);
  }
  const value = call.as(0, 'dynamic');
  const bags = `list(${value}) FILTER (WHERE json_type(${value}) = 'OBJECT'${condition})`;
  return `coalesce(list_reduce(${bags}, lambda merged, bag: kql_merge(merged, bag)), CAST('[]' AS JSON))`;
}

/** Aggregate functions that gather the values of a group. */
export const collectionAggregates = {
  make_bag: (call: FunctionCall): string => makeBag(call, 1),
  make_bag_if: (call: FunctionCall): string => makeBag(call, 2, where(call)),
  make_list: (call: FunctionCall, group: Group): string => makeList(call, group, 1),
  makelist: (call: FunctionCall, group: Group): string => makeList(call, group, 1),
  make_list_if: (call: FunctionCall, group: Group): string => makeList(call, group, 2, where(call)),
  make_set: (call: FunctionCall): string => makeSet(call, 1),
  makeset: (call: FunctionCall): string => makeSet(call, 1),
  make_set_if: (call: FunctionCall): string => makeSet(call, 2, where(call)),
  take_any: anyValue,
  any: anyValue,
};
