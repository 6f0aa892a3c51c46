import { type SyntaxNode } from '../../kusto/syntaxNode';
import { aggregateFunctions } from '../aggregates/aggregateFunctions';
import { unsupported } from '../queryError';
import { type Scope } from '../scope';
import { type SqlExpression } from '../sqlExpression';
import { conditionFunctions } from './condition';
import { conversionFunctions } from './conversionFunctions';
import { dateTimeFunctions } from './dateTime';
import { dynamicFunctions } from './dynamic';
import { FunctionCall, type FunctionTable } from './functionCall';
import { hashFunctions } from './hash';
import { numberFunctions } from './number';
import { patternFunctions } from './pattern';
import { textFunctions } from './text';
import { userFunctionBody } from './userFunction';

const builtIn: FunctionTable = {
  ...conditionFunctions,
  ...conversionFunctions,
  ...dateTimeFunctions,
  ...dynamicFunctions,
  ...hashFunctions,
  ...numberFunctions,
  ...patternFunctions,
  ...textFunctions,
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
  const translate = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
  if (!translate) {
    throw unsupported(`The function ${name}()`, node);
  }
  const call = new FunctionCall(node, scope);
  return { sql: translate(call), type: call.type };
}
