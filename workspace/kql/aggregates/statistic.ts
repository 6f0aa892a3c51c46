import { type KqlType } from '../../tables/kqlType';
import { type FunctionCall } from '../functions/functionCall';
import { unsupported } from '../queryError';
import { type SqlExpression } from '../sqlExpression';

/** A sum keeps its operand's type and is 0 over nothing. */
function sum(call: FunctionCall, filter: string): string {
  const { sql, type } = operand(call, ['int', 'long', 'real', 'timespan']);
  const total = `coalesce(sum(${sql})${filter}, 0)`;
  return type === 'real' ? total : `kql_wrap(${total})`;
}

function average(call: FunctionCall, filter: string): string {
  const { sql, type } = operand(call, ['int', 'long', 'real', 'timespan', 'datetime']);
  const mean = `avg(${sql})${filter}`;
  // The mean of no number is 0/0.
  return type === 'timespan' || type === 'datetime'
    ? `CAST(trunc(${mean}) AS BIGINT)`
    : `coalesce(${mean}, 'nan'::DOUBLE)`;
}

function operand(call: FunctionCall, allowed: readonly KqlType[]): SqlExpression {
  const value = call.arg(0);
  if (!allowed.includes(value.type)) {
    throw unsupported(`${call.name}() of a ${value.type}`, call.node);
  }
  return value;
}

function extreme(pick: 'min' | 'max', call: FunctionCall, filter: string): string {
  const value = call.arg(0);
  if (value.type === 'dynamic') {
    throw unsupported(`${call.name}() of a dynamic value`, call.node);
  }
  const sql = `${pick}(${value.sql})${filter}`;
  return value.type === 'string' ? `coalesce(${sql}, '')` : sql;
}

function spread(name: 'stddev_samp' | 'var_samp', call: FunctionCall): string {
  const { sql } = operand(call, ['int', 'long', 'real']);
  return `CASE WHEN count(${sql}) <= 1 THEN 0 ELSE ${name}(CAST(${sql} AS DOUBLE)) END`;
}

const where = (call: FunctionCall): string => ` FILTER (WHERE ${call.as(1, 'bool')})`;

/** Aggregate functions over numbers, dates and time spans; nulls do not take part. */
export const statisticAggregates = {
  sum: (call: FunctionCall): string => sum(call, ''),
  sumif: (call: FunctionCall): string => sum(call, where(call)),
  avg: (call: FunctionCall): string => average(call, ''),
  avgif: (call: FunctionCall): string => average(call, where(call)),
  stdev: (call: FunctionCall): string => spread('stddev_samp', call),
  variance: (call: FunctionCall): string => spread('var_samp', call),
  min: (call: FunctionCall): string => extreme('min', call, ''),
  minif: (call: FunctionCall): string => extreme('min', call, where(call)),
  max: (call: FunctionCall): string => extreme('max', call, ''),
  maxif: (call: FunctionCall): string => extreme('max', call, where(call)),
};
