import { convert } from '../conversion';
import { unsupported } from '../queryError';
import { refusedInRow } from '../refusedInRow';
import { type SqlExpression } from '../sqlExpression';
import { type FunctionCall, type FunctionTable } from './functionCall';

/** SQL of `value` rounded down to a multiple of `size`; for dates counted from 0001-01-01. */
function floorTo(value: string, size: string, real: boolean): string {
  return real ? `kql_bin_real(CAST(${value} AS DOUBLE), CAST(${size} AS DOUBLE))` : `kql_bin(${value}, ${size})`;
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
  const floored = floorTo(`(${value.sql} - ${fixed.sql})`, size.sql, isReal(value, size, fixed));
  return fixed.type === 'datetime' ? `kql_later(${fixed.sql}, ${floored})` : `(${fixed.sql} + ${floored})`;
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

const real =
  (name: string) =>
  (call: FunctionCall): string =>
    `${name}(${call.as(0, 'real')})`;

/** The logarithm of 0 is minus infinity, of less than that null. */
const logarithm =
  (name: string) =>
  (call: FunctionCall): string => {
    const value = call.as(0, 'real');
    return `CASE WHEN ${value} > 0 THEN ${name}(${value}) WHEN ${value} = 0 THEN '-inf'::DOUBLE END`;
  };

/** Null below 0. */
function squareRoot(call: FunctionCall): string {
  const value = call.as(0, 'real');
  return `CASE WHEN ${value} >= 0 THEN sqrt(${value}) END`;
}

/** -1, 0 or 1. */
function sign(call: FunctionCall): string {
  const value = call.as(0, 'real');
  return `CASE WHEN isnan(${value}) THEN ${refusedInRow('sign() of NaN', 'DOUBLE')} ELSE CAST(sign(${value}) AS DOUBLE) END`;
}

/** Functions on numbers; `bin` works on dates and time spans too. */
export const numberFunctions: FunctionTable = {
  bin,
  floor: bin,
  bin_at: binAt,
  min_of: extreme('least'),
  max_of: extreme('greatest'),
  abs: absolute,
  ceiling: (call) => (call.type === 'real' ? real('ceil')(call) : call.as(0, call.type)),
  exp: real('exp'),
  isfinite: real('isfinite'),
  isinf: real('isinf'),
  isnan: real('isnan'),
  log: logarithm('ln'),
  log10: logarithm('log10'),
  log2: logarithm('log2'),
  pow: (call) => `pow(${call.as(0, 'real')}, ${call.as(1, 'real')})`,
  round,
  sign,
  sqrt: squareRoot,
};
