import { type FunctionCall } from './functionCall';

/**
 * Position of an element that equals a value, counted from 0, or -1; null when there is no array. Further arguments, as
 * the page on array_index_of has them: the first position looked at, which counts from the end when it is negative; how
 * many elements are looked at, or -1 for all; and which of several such elements is meant.
 */
export function arrayIndexOf(call: FunctionCall): string {
  const array = call.as(0, 'dynamic');
  const value = `kql_dynamic_text(${call.as(1, 'dynamic')})`;
  const start = fromStart(optional(call, 2, '0'), array);
  const length = optional(call, 3, '-1');
  const occurrence = optional(call, 4, '1');
  const isInside = `place > ${start} AND (${length} < 0 OR place <= ${start} + ${length})`;
  const places = `list_transform(kql_texts(${array}),
    lambda text, place: CASE WHEN text = ${value} AND ${isInside} THEN place - 1 END)`;
  const found = `list_filter(${places}, lambda place: place IS NOT NULL)[${occurrence}]`;
  return `CASE WHEN json_type(${array}) = 'ARRAY' AND ${length} >= -1 AND ${occurrence} > 0
    THEN CAST(coalesce(${found}, -1) AS BIGINT) END`;
}

function optional(call: FunctionCall, index: number, otherwise: string): string {
  return call.count > index ? call.as(index, 'long') : otherwise;
}

function fromStart(position: string, array: string): string {
  return `CASE WHEN ${position} < 0 THEN greatest(json_array_length(${array}) + ${position}, 0) ELSE ${position} END`;
}
