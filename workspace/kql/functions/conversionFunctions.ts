import { type KqlType } from '../../tables/kqlType';
import { type FunctionCall, type FunctionTable, type FunctionTranslator } from './functionCall';

const to =
  (type: KqlType): FunctionTranslator =>
  (call) =>
    call.as(0, type);

/** Text becomes the value it spells; anything else stays what it is. */
function parseJson(call: FunctionCall): string {
  const value = call.arg(0);
  return value.type === 'string' ? `kql_parse_json(${value.sql})` : call.as(0, 'dynamic');
}

/** Functions that turn a value of one type into another; what cannot be converted is null. */
export const conversionFunctions: FunctionTable = {
  tostring: to('string'),
  toint: to('int'),
  tolong: to('long'),
  toreal: to('real'),
  todouble: to('real'),
  tobool: to('bool'),
  toboolean: to('bool'),
  todatetime: to('datetime'),
  totimespan: to('timespan'),
  toguid: to('guid'),
  parse_json: parseJson,
  parsejson: parseJson,
  todynamic: parseJson,
  toobject: parseJson,
};
