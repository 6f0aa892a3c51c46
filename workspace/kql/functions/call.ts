import { type SyntaxNode } from '../../kusto/syntaxNode';
import { aggregateFunctions } from '../aggregates/aggregateFunctions';
import { unsupported } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { addressFunctions } from './address';
import { arrayFunctions } from './array';
import { conditionFunctions } from './condition';
import { conversionFunctions } from './conversionFunctions';
import { dateTimeFunctions } from './dateTime';
import { dynamicFunctions } from './dynamic';
import { encodingFunctions } from './encoding';
import { FunctionCall, type FunctionTable } from './functionCall';
import { hashFunctions } from './hash';
import { numberFunctions } from './number';
import { patternFunctions } from './pattern';
import { rowFunctions } from './rowFunctions';
import { arraySortFunctions } from './sortArray';
import { textFunctions } from './text';
import { typeFunctions } from './typeName';
import { urlFunctions } from './url';
import { userFunctionBody } from './userFunction';
import { wholeRowFunctions } from './wholeRow';
import { windowFunctions } from './window';

/** The scalar functions by name. */
export const scalarFunctions: FunctionTable = {
  ...addressFunctions,
  ...arrayFunctions,
  ...arraySortFunctions,
  ...conditionFunctions,
  ...conversionFunctions,
  ...dateTimeFunctions,
  ...dynamicFunctions,
  ...encodingFunctions,
  ...hashFunctions,
  ...numberFunctions,
  ...patternFunctions,
  ...rowFunctions,
  ...textFunctions,
  ...typeFunctions,
  ...urlFunctions,
  ...wholeRowFunctions,
  ...windowFunctions,
};

/** Translates a call: of a function of the query, of an aggregate function inside `summarize`, or of a built-in. */
export function translateCall(node: SyntaxNode, scope: Scope): SqlExpression {
  const { name } = node.child('Name');
  const own = userFunctionBody(node, scope);
  if (own) {
    return own.scope.expression(own.result);
  }
  const aggregate = Object.hasOwn(aggregateFunctions, name) ? aggregateFunctions[name] : undefined;
  if (aggregate && scope.group) {
    const call = new FunctionCall(node, scope.withRow(scope.row));
    return { sql: aggregate(call, scope.group), type: call.type };
  }
  const translate = Object.hasOwn(scalarFunctions, name) ? scalarFunctions[name] : undefined;
  if (!translate) {
    throw unsupported(`The function ${name}()`, node);
  }
  const call = new FunctionCall(node, scope);
  return { sql: translate(call), type: call.type };
}
