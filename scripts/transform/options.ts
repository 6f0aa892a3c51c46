import { type TransformOptions } from './transform';

/** Fills in what was not given. Throws on options that are not known, with those that are. */
export function readOptions<const Name extends string>(
  given: TransformOptions,
  defaults: Readonly<Record<Name, string>>
): Readonly<Record<Name, string>> {
  const unknown = Object.keys(given).find((name) => !(name in defaults));
  if (unknown !== undefined) {
    const known = Object.keys(defaults).map((name) => `--${name}`);
    throw new Error(`There is no option --${unknown}. Known are ${known.join(', ')}.`);
  }
  return Object.fromEntries(
    Object.entries<string>(defaults).map(([name, usual]) => [name, given[name] ?? usual])
  ) as Readonly<Record<Name, string>>;
}

/** One of some words. Throws on any other. */
export function choiceOption<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === text);
  if (choice === undefined) {
    throw new Error(`--${name} must be ${choices.join(' or ')}, got "${text}".`);
  }
  return choice;
}

/** A number. Throws on anything else. */
export function numberOption(name: string, text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!Number.isFinite(value)) {
    throw new Error(`--${name} must be a number, got "${text}".`);
  }
  return value;
}

/** Words between commas. Throws when there are none. */
export function listOption(name: string, text: string): readonly string[] {
  const words = text.split(',').map((word) => word.trim());
  if (words.includes('')) {
    throw new Error(`--${name} must be names between commas, got "${text}".`);
  }
  return words;
}
