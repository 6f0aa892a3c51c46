import { isJsonObject } from '../alerts/json';
import { parseCellJson } from './cellJson';
import { holdsBytes, holdsKql, holdsQueries, QUERY_LEFT_OUT, withoutBytes } from './leftOut';
import { type Replacements } from './replacements';
import { LONGEST_SHARED, type Secrets } from './secrets';

/** What programs read, not people: a host named "table" must not change the type of a panel. */
const STRUCTURE: ReadonlySet<string> = new Set(['contract', 'id', 'mode', 'refId', 'schema', 'type', 'uid', 'unit']);
/** A word that a program gave a meaning: the mode of a legend, the name of a column. */
const WORD = /^[a-z][A-Za-z]{0,40}$/;
const TOO_DEEP = '[left out: nested too deeply]';

/** Replaces the secrets of a case by their pseudonyms, in texts, cells of tables and JSON. */
export class Redactor {
  private readonly replacements: Replacements;
  private readonly done = new Map<string, string>();

  constructor(secrets: Secrets) {
    this.replacements = secrets.replacements();
  }

  /** A text with secrets replaced, without bytes that are written out; a long one is cut and says so. */
  text(text: string): string {
    let redacted = this.done.get(text);
    if (redacted === undefined) {
      const cut = text.length > LONGEST_SHARED;
      redacted = this.replacements.in(withoutBytes(cut ? text.slice(0, LONGEST_SHARED) : text)) + (cut ? ' [cut]' : '');
      this.done.set(text, redacted);
    }
    return redacted;
  }

  /** Whether a text holds something that would be replaced. */
  holdsSecret(text: string): boolean {
    return this.replacements.in(text) !== text;
  }

  /** A cell of a column, or the value of a property: KQL and bytes are left out, JSON stays JSON. */
  cell(name: string, text: string): string {
    if (holdsBytes(name)) {
      return '';
    }
    if (text !== '' && holdsQueries(name)) {
      return QUERY_LEFT_OUT;
    }
    const json = parseCellJson(text);
    if (json === undefined) {
      return holdsKql(text) ? QUERY_LEFT_OUT : this.text(text);
    }
    try {
      return JSON.stringify(this.json(name, json.value), null, json.indent);
    } catch {
      // Reading JSON takes any depth, walking and writing it does not.
      return TOO_DEEP;
    }
  }

  /** JSON of logs: names of members are texts of the logs too. Throws where it is nested more deeply than the stack is. */
  json(name: string, value: unknown): unknown {
    if (typeof value === 'string') {
      return this.cell(name, value);
    }
    if (Array.isArray(value)) {
      return value.map((each: unknown) => this.json(name, each));
    }
    if (isJsonObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([member, each]) => [this.text(member), this.json(member, each)])
      );
    }
    // A number that is an id was learnt as a text.
    const id = typeof value === 'number' ? this.text(String(value)) : '';
    return typeof value === 'number' && id !== String(value) ? id : value;
  }

  /**
   * JSON that an author wrote, as the options of a panel: texts are replaced, but not what programs read, the names of
   * columns among it.
   */
  model(value: unknown, columns: ReadonlySet<string>, key = ''): unknown {
    if (typeof value === 'string') {
      return STRUCTURE.has(key) || WORD.test(value) || columns.has(value) ? value : this.text(value);
    }
    if (Array.isArray(value)) {
      return value.map((each: unknown) => this.model(each, columns, key));
    }
    return isJsonObject(value)
      ? Object.fromEntries(Object.entries(value).map(([member, each]) => [member, this.model(each, columns, member)]))
      : value;
  }
}
