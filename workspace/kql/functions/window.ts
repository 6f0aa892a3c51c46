import { semanticError, unsupported } from '../queryError';
import { emptyValue } from '../sqlText';
import { type FunctionCall, type FunctionTable } from './functionCall';

/** OVER clause of the ordered rows; `frame` narrows it. */
function over(call: FunctionCall, frame = ''): string {
  const { window } = call.scope;
  if (!window) {
    throw semanticError('SEM0025', `${call.name}() needs rows in a fixed order: put 'serialize' before it`, call.node);
  }
  window.uses += 1;
  return `OVER (${window.orderBy.trim()}${frame})`;
}

/** The value of a column some rows before or after; where there is no such row, the default. */
function neighbour(call: FunctionCall, pick: 'lag' | 'lead'): string {
  const { type } = call;
  const before = call.scope.window?.uses;
  const value = call.as(0, type);
  const offset = call.count > 1 ? call.as(1, 'long') : '1';
  const fallback = call.count > 2 ? call.as(2, type) : emptyValue(type);
  if (call.scope.window?.uses !== before) {
    throw unsupported(`${call.name}() of a function over other rows`, call.node);
  }
  return `${pick}(${value}, ${offset}, ${fallback}) ${over(call)}`;
}

function rowNumber(call: FunctionCall): string {
  call.atMost(1);
  const first = call.count > 0 ? call.as(0, 'long') : '1';
  return `(row_number() ${over(call)} - 1 + ${first})`;
}

function runningSum(call: FunctionCall): string {
  call.atMost(1);
  const { type } = call;
  if (type !== 'int' && type !== 'long' && type !== 'real') {
    throw unsupported(`row_cumsum() of a ${type}`, call.node);
  }
  const sum = `sum(${call.as(0, type)}) ${over(call, ' ROWS UNBOUNDED PRECEDING')}`;
  return type === 'real' ? `coalesce(${sum}, 0)` : `kql_wrap(coalesce(${sum}, 0))`;
}

/** Functions that look at other rows than their own, which must be in a fixed order. */
export const windowFunctions: FunctionTable = {
  prev: (call) => neighbour(call, 'lag'),
  next: (call) => neighbour(call, 'lead'),
  row_number: rowNumber,
  row_cumsum: runningSum,
};
