import { err, ok } from '../../core/result';
import { type Option, type Parameter } from './parameter';
import { quoted } from './quoted';

type OptionsOf<T extends string> = ReadonlyArray<Option & { readonly value: T }>;

/** One of a few values; the first where nothing is saved. */
export function choiceParameter<const T extends string>(
  label: string,
  help: string,
  options: OptionsOf<T>
): Parameter<T> {
  const [usual] = options;
  if (usual === undefined) {
    throw new Error(`The parameter ${label} needs options`);
  }
  return {
    label,
    help,
    input: { type: 'choice', options },
    read(saved) {
      const chosen = options.find(({ value }) => value === (saved ?? usual.value));
      return chosen === undefined ? err(unknownChoice(label, saved, options)) : ok(chosen.value);
    },
    fill: (value) => value,
  };
}

/** Any of a few values, in the order of the options; the usual ones where nothing is saved. */
export function choicesParameter<const T extends string>(
  label: string,
  help: string,
  options: OptionsOf<T>,
  usual: readonly T[] = options.map(({ value }) => value)
): Parameter<readonly T[]> {
  return {
    label,
    help,
    input: { type: 'choices', options },
    read(saved) {
      const wanted: readonly unknown[] = Array.isArray(saved) ? saved : usual;
      const unknown = wanted.find((item) => !options.some(({ value }) => value === item));
      return unknown === undefined
        ? ok(options.map(({ value }) => value).filter((value) => wanted.includes(value)))
        : err(unknownChoice(label, unknown, options));
    },
    fill: (value) => value,
  };
}

const unknownChoice = (label: string, given: unknown, options: readonly Option[]): string =>
  `${label} cannot be ${quoted(given)}. Known are ${options.map(({ value }) => value).join(', ')}.`;
