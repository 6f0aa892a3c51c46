import { ok, type Result } from '../../core/result';
import { type Fill, type Parameter } from './parameter';

export type Values = Readonly<Record<string, unknown>>;

/** What a kind or a step must be told: a parameter for each of its values. */
export type ParameterSet<P extends Values> = { readonly [N in keyof P]: Parameter<P[N]> };

/** Reads the saved values of some parameters; the sentence of the first that cannot be read. */
export function readValues<P extends Values>(parameters: ParameterSet<P>, saved: Values): Result<P, string> {
  const values = new Map<keyof P, unknown>();
  for (const name of namesOf(parameters)) {
    const value = parameters[name].read(saved[name as string]);
    if (!value.ok) {
      return value;
    }
    values.set(name, value.value);
  }
  return ok(Object.fromEntries(values) as P);
}

/** The values with variables filled in. */
export const fillValues = <P extends Values>(parameters: ParameterSet<P>, values: P, fill: Fill): P =>
  Object.fromEntries(namesOf(parameters).map((name) => [name, parameters[name].fill(values[name], fill)])) as P;

const namesOf = <P extends Values>(parameters: ParameterSet<P>): ReadonlyArray<keyof P> => Object.keys(parameters);
