import { isJsonObject, jsonText } from './json';

/** The ExtendedProperties of a SecurityAlert: names to texts, in the alert's own order. */
export type ExtendedProperties = ReadonlyMap<string, string>;

/** Reads the ExtendedProperties column; values that are not simple are kept as JSON text. Never throws. */
export function parseExtendedProperties(json: string): {
  readonly properties: ExtendedProperties;
  readonly problems: readonly string[];
} {
  if (json.trim() === '') {
    return { properties: new Map(), problems: [] };
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { properties: new Map(), problems: ['The ExtendedProperties of this alert are not valid JSON.'] };
  }
  if (!isJsonObject(parsed)) {
    return { properties: new Map(), problems: ['The ExtendedProperties of this alert are not a JSON object.'] };
  }
  const properties = Object.entries(parsed).map(([name, value]: [string, unknown]): [string, string] => [
    name,
    typeof value === 'string' ? value : jsonText(value),
  ]);
  return { properties: new Map(properties), problems: [] };
}

/** The first of several properties that has a value, names compared without case; "" where none has. */
export function firstProperty(properties: ExtendedProperties, names: readonly string[]): string {
  for (const wanted of names) {
    for (const [name, value] of properties) {
      if (name.toLowerCase() === wanted.toLowerCase() && value !== '') {
        return value;
      }
    }
  }
  return '';
}
