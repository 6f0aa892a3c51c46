import { userFunctionBody } from '../functions/userFunction';
import { shared } from '../letStatement';
import { unsupported } from '../queryError';
import { type PipeOperator } from './operator';

/** `as`: names the rows so far for the rest of the query. */
export const translateAs: PipeOperator = (node, input, scope) => {
  const named = shared(input, true, scope);
  scope.names.declare(node.child('Name').name, { kind: 'relation', value: () => named });
  return named;
};

/** `render`: says how to draw a result, and leaves it as it is. */
export const translateRender: PipeOperator = (_node, input) => input;

/** `invoke`: calls a function of the query with the rows as its first argument. */
export const translateInvoke: PipeOperator = (node, input, scope) => {
  const call = node.child('Function');
  const own = userFunctionBody(call, scope, input);
  if (!own) {
    throw unsupported(`invoke ${call.child('Name').name}()`, call);
  }
  return own.scope.relation(own.result);
};
