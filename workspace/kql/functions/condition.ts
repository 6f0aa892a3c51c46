import { convert } from '../conversion';
import { emptyValue } from '../sqlText';
import { type FunctionCall, type FunctionTable } from './functionCall';

function isEmpty(call: FunctionCall): string {
  return `(${call.text(0)} = '')`;
}

/** A string is never null in KQL, not even an empty one. */
function isNull(call: FunctionCall): string {
  const value = call.arg(0);
  return value.type === 'string' ? 'FALSE' : `(${value.sql} IS NULL)`;
}

function choose(call: FunctionCall): string {
  const { type } = call;
  return `CASE WHEN ${call.as(0, 'bool')} THEN ${call.as(1, type)} ELSE ${call.as(2, type)} END`;
}

function chooseFirst(call: FunctionCall): string {
  const { type, count } = call;
  const whens: string[] = [];
  for (let index = 0; index + 1 < count; index += 2) {
    whens.push(`WHEN ${call.as(index, 'bool')} THEN ${call.as(index + 1, type)}`);
  }
  const last = count % 2 === 1 ? call.as(count - 1, type) : emptyValue(type);
  return `CASE ${whens.join(' ')} ELSE ${last} END`;
}

/** The first value that is not null; for strings, the first that is not empty. */
function coalesce(call: FunctionCall): string {
  const { type } = call;
  const values = call.rest(0).map((value) => convert(value, type, call.node).sql);
  return type === 'string'
    ? `coalesce(${values.map((value) => `nullif(${value}, '')`).join(', ')}, '')`
    : `coalesce(${values.join(', ')})`;
}

/** Functions of truth, emptiness and choice. */
export const conditionFunctions: FunctionTable = {
  not: (call) => `(NOT ${call.as(0, 'bool')})`,
  isempty: isEmpty,
  isnotempty: (call) => `(NOT ${isEmpty(call)})`,
  notempty: (call) => `(NOT ${isEmpty(call)})`,
  isnull: isNull,
  isnotnull: (call) => `(NOT ${isNull(call)})`,
  notnull: (call) => `(NOT ${isNull(call)})`,
  iif: choose,
  iff: choose,
  case: chooseFirst,
  coalesce,
};
