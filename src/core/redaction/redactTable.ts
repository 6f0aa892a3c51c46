import { type Replacements } from './replacements';
import { LONGEST_SHARED } from './secrets';

/** What programs read, not people: a host named "table" must not change the type of a panel. */
const STRUCTURE: ReadonlySet<string> = new Set(['contract', 'id', 'mode', 'refId', 'type', 'uid', 'unit']);

/** A copy of JSON with secrets replaced in every text but those that make its structure; long texts are cut and say so. */
export function redactJson(value: unknown, replacements: Replacements, key = ''): unknown {
  if (typeof value === 'string') {
    return STRUCTURE.has(key) ? value : redactText(value, replacements);
  }
  if (Array.isArray(value)) {
    return value.map((each) => redactJson(each, replacements, key));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, redactJson(each, replacements, name)])
    );
  }
  return value;
}

/** A text with secrets replaced. */
export function redactText(text: string, replacements: Replacements): string {
  const cut = text.length > LONGEST_SHARED;
  return replacements.in(cut ? text.slice(0, LONGEST_SHARED) : text) + (cut ? ' [cut]' : '');
}
