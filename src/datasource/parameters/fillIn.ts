import { ok, type Result } from '../../core/result';
import { type Fill, type Parameter } from './parameter';

/**
 * Whether a saved value is a variable in place of a number, a choice or a switch. Texts, lists, windows and KQL may hold
 * variables among other text, and look after them themselves.
 */
export function isVariable({ input }: Parameter<unknown>, saved: unknown): saved is string {
  const holdsTexts = input.type === 'text' || input.type === 'list' || input.type === 'kql' || input.type === 'window';
  return !holdsTexts && typeof saved === 'string' && saved.includes('$');
}

/** Reads a saved value; a variable stays as it is written until it is filled in. */
export const readValue = (parameter: Parameter<unknown>, saved: unknown): Result<unknown, string> =>
  isVariable(parameter, saved) ? ok(saved) : parameter.read(saved);

/** A value with its variables filled in; one that was a variable is read now. Throws a sentence on what it cannot be. */
export function filledValue<T>(parameter: Parameter<T>, value: unknown, fill: Fill): unknown {
  if (!isVariable(parameter, value)) {
    return parameter.fill(value as T, fill);
  }
  const given = parameter.input.type === 'choices' ? fill.list([value]) : fill.text(value).trim();
  // Nothing chosen, and "all", are what an unset parameter means.
  return readOrThrow(parameter, given.length === 0 || given === '*' ? undefined : given);
}

/** A value that a query can run with. Throws a sentence on a variable that nobody filled in. */
export const settledValue = (parameter: Parameter<unknown>, value: unknown): unknown =>
  isVariable(parameter, value) ? readOrThrow(parameter, value) : value;

function readOrThrow(parameter: Parameter<unknown>, given: unknown): unknown {
  const read = parameter.read(given);
  if (!read.ok) {
    throw new Error(read.error);
  }
  return read.value;
}
