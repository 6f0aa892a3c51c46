import { unsupported } from '../queryError';
import { sqlString } from '../sqlText';
import { type FunctionCall, type FunctionTable } from './functionCall';
import { patternSql } from './servicePattern';

/** Positions count from 0; a negative start counts from the end of the text. */
function substring(call: FunctionCall): string {
  const text = call.text(0);
  const start = call.as(1, 'long');
  const from = `CASE WHEN ${start} < 0 THEN greatest(length(${text}) + ${start}, 0) ELSE ${start} END`;
  const length = call.count > 2 ? call.as(2, 'long') : `length(${text})`;
  return `coalesce(substr(${text}, CAST(${from} + 1 AS BIGINT), CAST(greatest(${length}, 0) AS BIGINT)), '')`;
}

/** All parts as an array, or with an index an array of that one part. */
function split(call: FunctionCall): string {
  const parts = `string_split(${call.text(0)}, ${call.text(1)})`;
  if (call.count < 3) {
    return `to_json(${parts})`;
  }
  const index = call.as(2, 'long');
  const position = `CASE WHEN ${index} < 0 THEN len(${parts}) + ${index} ELSE ${index} END + 1`;
  return `to_json(list_filter([${parts}[CAST(${position} AS BIGINT)]], lambda part: part IS NOT NULL))`;
}

/**
 * Position of the first occurrence, counted from 0, or -1. A start says where to begin (from the end of the text
 * when it is negative), a length how many characters to look at: all with -1, below it the answer is null.
 */
function indexOf(call: FunctionCall): string {
  call.atMost(4);
  const text = call.text(0);
  const sought = call.text(1);
  if (call.count < 3) {
    return `(instr(${text}, ${sought}) - 1)`;
  }
  const given = call.as(2, 'long');
  const start = `CASE WHEN ${given} < 0 THEN greatest(length(${text}) + ${given}, 0) ELSE ${given} END`;
  const length = call.count > 3 ? call.as(3, 'long') : '-1';
  const window = `substr(${text}, CAST(${start} + 1 AS BIGINT),
    CAST(CASE WHEN ${length} < 0 THEN length(${text}) ELSE ${length} END AS BIGINT))`;
  return `CASE WHEN ${length} < -1 THEN NULL WHEN instr(${window}, ${sought}) = 0 THEN -1
    ELSE instr(${window}, ${sought}) - 1 + ${start} END`;
}

function concatenate(call: FunctionCall): string {
  return `concat(${call.args.map((_, index) => call.text(index)).join(', ')})`;
}

function concatenateWith(call: FunctionCall): string {
  return `concat_ws(${call.args.map((_, index) => call.text(index)).join(', ')})`;
}

function joinArray(call: FunctionCall): string {
  const delimiter = call.count > 1 ? call.text(1) : sqlString('');
  return `coalesce(array_to_string(kql_texts(${call.as(0, 'dynamic')}), ${delimiter}), '')`;
}

/** Lower-case hexadecimal digits, at least as many as the second argument says; 16 make a long, 8 an int. */
function toHex(call: FunctionCall): string {
  const long = `lower(to_hex(${call.as(0, 'long')}))`;
  const digits = call.arg(0).type === 'int' ? `right(${long}, 8)` : long;
  if (call.count < 2) {
    return `coalesce(${digits}, '')`;
  }
  const width = Math.min(Number(call.literal(1)), 16);
  if (!(width >= 0)) {
    throw unsupported(`tohex() with ${call.literal(1)} digits`, call.node);
  }
  return `coalesce(lpad(${digits}, greatest(length(${digits}), ${width})::INTEGER, '0'), '')`;
}

/** How often a text occurs in another, overlapping itself or not; with the kind `regex`, how often a pattern matches. */
function countOf(call: FunctionCall): string {
  call.atMost(3);
  const text = call.text(0);
  if (call.count > 2 && call.literal(2) === 'regex') {
    return `len(regexp_extract_all(${text}, ${patternSql(call.arg(1), call.argNode(1))}))`;
  }
  const sought = call.text(1);
  return `CASE WHEN ${sought} = '' OR NOT contains(${text}, ${sought}) THEN 0
    ELSE len(list_filter(generate_series(1, length(${text})),
      lambda place: substr(${text}, place, length(${sought})) = ${sought})) END`;
}

/** -1, 0 or 1, as the first text comes before, equals or comes after the second. */
function compare(call: FunctionCall): string {
  const [one, other] = [call.text(0), call.text(1)];
  return `CASE WHEN ${one} < ${other} THEN -1 WHEN ${one} > ${other} THEN 1 ELSE 0 END`;
}

/** Functions on text without patterns. */
export const textFunctions: FunctionTable = {
  strcat: concatenate,
  strcat_delim: concatenateWith,
  strcat_array: joinArray,
  strlen: (call) => `length(${call.text(0)})`,
  tolower: (call) => `lower(${call.text(0)})`,
  toupper: (call) => `upper(${call.text(0)})`,
  substring,
  split,
  countof: countOf,
  indexof: indexOf,
  reverse: (call) => `reverse(${call.text(0)})`,
  strcmp: compare,
  replace_string: (call) => `replace(${call.text(0)}, ${call.text(1)}, ${call.text(2)})`,
  tohex: toHex,
};
