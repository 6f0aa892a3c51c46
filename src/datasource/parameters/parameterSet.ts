import { ok, type Result } from '../../core/result';
import { filledValue, readValue, settledValue } from './fillIn';
import { type Fill, type Parameter } from './parameter';

export type Values = Readonly<Record<string, unknown>>;

/** What a kind or a step must be told: a parameter for each of its values. */
export type ParameterSet<P extends Values> = { readonly [N in keyof P]: Parameter<P[N]> };

type AnyParameters = Readonly<Record<string, Parameter<unknown>>>;

/** Reads the saved values of some parameters; the sentence of the first that cannot be read. */
export function readValues(parameters: AnyParameters, saved: Values): Result<Values, string> {
  const values = new Map<string, unknown>();
  for (const [name, parameter] of Object.entries(parameters)) {
    const value = readValue(parameter, saved[name]);
    if (!value.ok) {
      return value;
    }
    values.set(name, value.value);
  }
  return ok(Object.fromEntries(values));
}

/** The values with variables filled in. Throws a sentence where a variable holds what its parameter cannot take. */
export const fillValues = (parameters: AnyParameters, values: Values, fill: Fill): Values =>
  each(parameters, (parameter, name) => filledValue(parameter, values[name], fill));

/** Values to run with. Throws a sentence where a parameter is a variable still. */
export const settledValues = <P extends Values>(parameters: ParameterSet<P>, values: Values): P =>
  each(parameters, (parameter, name) => settledValue(parameter, values[name])) as P;

const each = (parameters: AnyParameters, value: (parameter: Parameter<unknown>, name: string) => unknown): Values =>
  Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, value(parameter, name)]));
