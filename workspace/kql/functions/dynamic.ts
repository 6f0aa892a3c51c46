import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { type FunctionCall, type FunctionTable } from './functionCall';

function arrayLength(call: FunctionCall): string {
  const array = call.as(0, 'dynamic');
  return `CASE json_type(${array}) WHEN 'ARRAY' THEN CAST(json_array_length(${array}) AS BIGINT) END`;
}

function bagKeys(call: FunctionCall): string {
  const bag = call.as(0, 'dynamic');
  return `CASE json_type(${bag}) WHEN 'OBJECT' THEN to_json(json_keys(${bag})) END`;
}

function pack(call: FunctionCall): string {
  if (call.count % 2 !== 0) {
    throw unsupported(`${call.name}() with an odd number of arguments`, call.node);
  }
  const parts = call.args.map((_, index) => (index % 2 === 0 ? call.text(index) : call.as(index, 'dynamic')));
  return `json_object(${parts.join(', ')})`;
}

function packArray(call: FunctionCall): string {
  const star = call.args.find((arg) => arg.kind === 'StarExpression');
  if (star) {
    throw unsupported('pack_array(*)', star);
  }
  return `json_array(${call
    .rest(0)
    .map((value) => convert(value, 'dynamic', call.node).sql)
    .join(', ')})`;
}

/** Functions that build and take apart arrays and property bags. */
export const dynamicFunctions: FunctionTable = {
  array_length: arrayLength,
  arraylength: arrayLength,
  bag_keys: bagKeys,
  pack,
  bag_pack: pack,
  pack_array: packArray,
};
