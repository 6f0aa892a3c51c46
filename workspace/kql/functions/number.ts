import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { type SqlExpression } from '../sqlExpression';
import { type FunctionCall, type FunctionTable } from './functionCall';

/** SQL of `value` rounded down to a multiple of `size`; for dates counted from 0001-01-01. */
function floorTo(value: string, size: string, real: boolean): string {
  return real
    ? `(floor(CAST(${value} AS DOUBLE) / nullif(CAST(${size} AS DOUBLE), 0)) * CAST(${size} AS DOUBLE))`
    : `kql_floor_to(${value}, ${size})`;
}

function isReal(...values: readonly SqlExpression[]): boolean {
  return values.some(({ type }) => type === 'real');
}

function bin(call: FunctionCall): string {
  const found = call.arg(0);
  const value = found.type === 'dynamic' ? convert(found, call.type, call.node) : found;
  const size = call.arg(1);
  return floorTo(value.sql, size.sql, isReal(value, size));
}

function binAt(call: FunctionCall): string {
  const value = call.arg(0);
  const size = call.arg(1);
  const fixed = call.arg(2);
  return `(${fixed.sql} + ${floorTo(`(${value.sql} - ${fixed.sql})`, size.sql, isReal(value, size, fixed))})`;
}

function extreme(pick: 'least' | 'greatest'): (call: FunctionCall) => string {
  return (call) => {
    const { type } = call;
    return `${pick}(${call.args.map((_, index) => call.as(index, type)).join(', ')})`;
  };
}

function absolute(call: FunctionCall): string {
  const value = call.arg(0);
  if (!['int', 'long', 'real', 'timespan'].includes(value.type)) {
    throw unsupported(`abs() of a ${value.type}`, call.node);
  }
  return `abs(${value.sql})`;
}

function round(call: FunctionCall): string {
  return `round(${call.as(0, 'real')}, ${call.count > 1 ? `CAST(${call.as(1, 'long')} AS INTEGER)` : '0'})`;
}

/** Functions on numbers; `bin` works on dates and time spans too. */
export const numberFunctions: FunctionTable = {
  bin,
  floor: bin,
  bin_at: binAt,
  min_of: extreme('least'),
  max_of: extreme('greatest'),
  abs: absolute,
  round,
};
