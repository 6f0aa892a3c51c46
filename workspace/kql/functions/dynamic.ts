import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { sqlString } from '../sqlText';
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

/** The value at a path such as `$.a.b[0]` of a JSON text, as the type that the third argument names, else as text. */
function extractJson(call: FunctionCall): string {
  const source = call.arg(1);
  const json = source.type === 'string' ? `kql_parse_json(${source.sql})` : call.as(1, 'dynamic');
  const found = `kql_json(json_extract(${json}, ${sqlString(jsonPointer(call))}))`;
  return convert({ sql: found, type: 'dynamic' }, call.type, call.node).sql;
}

function jsonPointer(call: FunctionCall): string {
  const path = call.literal(0);
  const [whole, rest = ''] = /^\$((?:\.\w+|\[\d+\]|\['[^']*'\]|\["[^"]*"\])*)$/.exec(path) ?? [];
  if (whole === undefined) {
    throw unsupported(`The path ${path}`, call.argNode(0));
  }
  const keys = rest.match(/\w+|(?<=\[')[^']*|(?<=\[")[^"]*/g) ?? [];
  return keys.map((key) => `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

function bagHasKey(call: FunctionCall): string {
  const bag = call.as(0, 'dynamic');
  return `CASE json_type(${bag}) WHEN 'OBJECT' THEN list_contains(json_keys(${bag}), ${call.text(1)}) END`;
}

/** Bags as one; of a key that several have, the first value counts. */
function bagMerge(call: FunctionCall): string {
  const bags = call.args.map((_, index) => `kql_bag(${call.as(index, 'dynamic')})`);
  return bags.reduce((merged, bag) => `kql_merge(${merged}, ${bag})`);
}

/** Functions that build and take apart arrays and property bags. */
export const dynamicFunctions: FunctionTable = {
  array_length: arrayLength,
  bag_has_key: bagHasKey,
  bag_merge: bagMerge,
  extract_json: extractJson,
  extractjson: extractJson,
  arraylength: arrayLength,
  bag_keys: bagKeys,
  pack,
  bag_pack: pack,
  pack_array: packArray,
};
