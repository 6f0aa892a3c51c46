import { type SyntaxNode } from '../../kusto/syntaxNode';
import { unsupported } from '../queryError';

/** The value of an operator's parameter: a literal's text, or the name that it declares. */
export interface ParameterValue {
  readonly literal: string | undefined;
  readonly name: string;
}

/**
 * The parameters of an operator, as in `join kind=inner`. Hints only steer the service's engine and are dropped;
 * any other parameter that is not among `known` is refused.
 */
export function operatorParameters(node: SyntaxNode, known: readonly string[]): ReadonlyMap<string, ParameterValue> {
  const parameters = new Map<string, ParameterValue>();
  for (const parameter of node.list('Parameters')) {
    const { name } = parameter.child('Name');
    const value = parameter.child('Expression');
    if (known.includes(name)) {
      parameters.set(name, { literal: value.literal, name: value.name });
    } else if (!name.startsWith('hint.')) {
      throw unsupported(`The parameter '${name}'`, parameter);
    }
  }
  return parameters;
}
