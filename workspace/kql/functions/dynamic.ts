import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { refusedInRow } from '../refusedInRow';
import { sqlString } from '../sqlText';
import { type FunctionCall, type FunctionTable } from './functionCall';
import { pathSteps, stepInto } from './jsonPath';

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
  const found = pathSteps(call, 0).reduce(stepInto, json);
  return convert({ sql: found, type: 'dynamic' }, call.type, call.node).sql;
}

/** Whether a bag has a key, or a path such as `$.a.b` that names one of a bag inside it. */
function bagHasKey(call: FunctionCall): string {
  const bag = call.as(0, 'dynamic');
  const has = (container: string, key: string): string =>
    `CASE json_type(${container}) WHEN 'OBJECT' THEN list_contains(json_keys(${container}), ${key}) END`;
  const { literal } = call.arg(1);
  if (literal === undefined) {
    return `CASE WHEN ${call.text(1)} LIKE '$.%' OR ${call.text(1)} LIKE '$[%'
      THEN ${refusedInRow('bag_has_key() with a computed path', 'BOOLEAN')}
      ELSE ${has(bag, call.text(1))} END`;
  }
  if (!/^\$[.[]/.test(literal)) {
    return has(bag, call.text(1));
  }
  const steps = pathSteps(call, 1);
  const last = steps.at(-1);
  if (last === undefined || steps.some((step) => typeof step === 'number')) {
    throw unsupported(`The path ${literal} in bag_has_key()`, call.argNode(1));
  }
  const inner = has(steps.slice(0, -1).reduce(stepInto, bag), sqlString(String(last)));
  return `CASE json_type(${bag}) WHEN 'OBJECT' THEN coalesce(${inner}, FALSE) END`;
}

/** Bags as one; of a key that several have, the first value counts. */
function bagMerge(call: FunctionCall): string {
  const bags = call.args.map((_, index) => `kql_bag(${call.as(index, 'dynamic')})`);
  return bags.reduce((merged, bag) => `kql_merge(${merged}, ${bag})`);
}

/** The bag without some of its members. */
function bagRemoveKeys(call: FunctionCall): string {
  const [bag, keys] = [call.as(0, 'dynamic'), `kql_texts(${call.as(1, 'dynamic')})`];
  const isPath = `len(list_filter(${keys}, lambda key: regexp_matches(key, '^[$][.[]'))) > 0`;
  return `CASE WHEN ${isPath} THEN ${refusedInRow('bag_remove_keys() with a path', 'JSON')}
    ELSE kql_without(${bag}, ${keys}) END`;
}

/** Functions that build and take apart arrays and property bags. */
export const dynamicFunctions: FunctionTable = {
  array_length: arrayLength,
  bag_has_key: bagHasKey,
  bag_merge: bagMerge,
  bag_remove_keys: bagRemoveKeys,
  extract_json: extractJson,
  extractjson: extractJson,
  arraylength: arrayLength,
  bag_keys: bagKeys,
  pack,
  bag_pack: pack,
  pack_array: packArray,
};
