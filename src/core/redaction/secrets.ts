import { isJsonObject } from '../alerts/json';
import { extractIndicators } from '../indicators/extract';
import { isDomain } from '../indicators/domain';
import { membersOfBroken, parseCellJson } from './cellJson';
import { encodedIn } from './encodedForms';
import { kindOfProperty, typeOfEntity } from './entityProperties';
import { folded } from './fold';
import { namedIn } from './forms';
import { Replacements } from './replacements';
import { type ColumnKind, kindOfColumn } from './secretColumns';
import { isEveryones, SECRET_KINDS, type SecretKind } from './secretKind';

/** A text of logs longer than this is read to here; what follows is cut from what is shared. */
export const LONGEST_SHARED = 20_000;
/** JSON in JSON in JSON is read, further ones by form. */
const DEEPEST_JSON = 3;
/** A longer text in a column of names is a sentence. */
const MOST_WORDS = 5;

/** What is known of a value beyond the name of its column. */
interface Meaning {
  readonly kind?: SecretKind | 'nothing';
  readonly type?: string;
}

/**
 * What of a case must not be shared, and the pseudonym of each: `host-1`, `user-2`, `C:\folder-3`. The same text has the
 * same pseudonym throughout, numbered in the order of finding; a name of several parts (`DOMAIN\user`, `host.domain`) is
 * its parts, each with its own.
 */
export class Secrets {
  private readonly known = new Map<string, string>();
  private readonly counts = new Map<SecretKind, number>();
  /** Texts that were read for forms. */
  private readonly read = new Set<string>();

  /** How many different ones of each kind were found. */
  found(): ReadonlyArray<{ readonly kind: SecretKind; readonly count: number }> {
    return SECRET_KINDS.map((kind) => ({ kind, count: this.counts.get(kind) ?? 0 })).filter(({ count }) => count > 0);
  }

  replacements(): Replacements {
    const replacements = new Replacements();
    this.known.forEach((by, text) => {
      replacements.add(text, by);
      // As JSON, links, markup and defanged indicators write it.
      replacements.add(JSON.stringify(text).slice(1, -1), JSON.stringify(by).slice(1, -1));
      replacements.add(encodeURIComponent(text), encodeURIComponent(by));
      replacements.add(text.replace(/&/g, '&amp;').replace(/</g, '&lt;'), by);
      replacements.add(text.replace(/\./g, '[.]'), by);
    });
    return replacements;
  }

  /**
   * Learns what a cell of a column holds; JSON in it is read by its own names. `kind` says what it is where the name of
   * the column does not, `type` which type of entity a JSON object is that does not say so itself.
   */
  learn(column: string, value: string, { kind, type }: Meaning = {}): void {
    if (kind === undefined) {
      this.learnValue(column, value, type ?? '', 0);
    } else {
      if (kind !== 'nothing') {
        this.keepAs(kind, value, true);
      }
      this.learnFromText(value.slice(0, LONGEST_SHARED));
    }
  }

  private learnValue(name: string, value: string, type: string, depth: number): void {
    const json = depth < DEEPEST_JSON ? parseCellJson(value) : undefined;
    if (json !== undefined) {
      this.learnJson(json.value, name, depth === 0 ? type : '', depth + 1);
      return;
    }
    const text = value.slice(0, LONGEST_SHARED);
    const kind = kindOfProperty(type, name) ?? kindOfColumn(name);
    if (kind !== undefined) {
      this.keepAs(kind, text, kindOfProperty(type, name) !== undefined);
    }
    if (/^\s{0,80}[[{]/.test(text)) {
      membersOfBroken(text).forEach(([member, held]) => this.learnValue(member, held, type, DEEPEST_JSON));
    }
    this.learnFromText(text);
  }

  private learnJson(json: object, under: string, type: string, depth: number): void {
    // A list of what is still to be read, not recursion: the depth is the attacker's choice.
    const waiting: Array<readonly [name: string, type: string, value: unknown]> = [[under, type, json]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [name, own, value] = next;
      if (Array.isArray(value)) {
        value.forEach((each: unknown) => waiting.push([name, own, each]));
      } else if (isJsonObject(value)) {
        const inner = typeOfEntity(value, value === json && type !== '' ? type : name);
        Object.entries(value).forEach(([member, each]) => {
          waiting.push([member, inner, each]);
          this.learnFromText(member);
        });
      } else if (typeof value === 'string') {
        this.learnValue(name, value, own, depth);
      } else if (typeof value === 'number' && kindOfColumn(name) === 'id') {
        this.keep('id', String(value));
      }
    }
  }

  private keepAs(kind: ColumnKind, value: string, sure = false): void {
    switch (kind) {
      case 'host':
      case 'user':
      case 'domain':
        namesIn(value).forEach((name) => this.keepName(kind, name));
        break;
      case 'folder':
        this.keepFolder(value);
        break;
      case 'source':
      case 'address':
      case 'id':
      case 'url':
      case 'encoded':
        // A word or a sentence in such a column is neither id nor address; what it holds is found by its form.
        if (sure || /^(?=\D*\d)\S+$/.test(value)) {
          this.keep(kind === 'source' ? 'address' : kind, value);
        }
        break;
    }
  }

  /** What is told by its form, wherever it stands. */
  private learnFromText(text: string): void {
    if (this.read.has(text)) {
      return;
    }
    this.read.add(text);
    for (const { kind, name } of namedIn(text)) {
      this.keepName(kind, name);
    }
    for (const { type, raw, value } of extractIndicators(text)) {
      switch (type) {
        case 'ipv4':
        case 'ipv6':
          this.keep('address', value, raw);
          break;
        case 'dns':
          this.keep('domain', value, raw);
          break;
        case 'email':
          this.keepUser(value);
          break;
        case 'url':
          this.keep('url', value, raw);
          break;
        case 'windows_path':
        case 'unc_path':
        case 'linux_path':
        case 'registry_key':
          this.keepFolder(value);
          break;
        case 'md5':
        case 'sha1':
        case 'sha256':
          // They name files that are the same everywhere, and are what colleagues look up.
          break;
      }
    }
    for (const encoded of encodedIn(text)) {
      this.keep('encoded', encoded);
    }
  }

  private keepName(kind: SecretKind, name: string): void {
    if (kind === 'host') {
      this.keepHost(name);
    } else if (kind === 'user') {
      this.keepUser(name);
    } else {
      this.keep(kind, name);
    }
  }

  /** A host by its first label, and the domain behind it. */
  private keepHost(name: string): void {
    const host = name.replace(/^\\{1,4}|\.$/g, '');
    const dot = host.indexOf('.');
    if (host.includes(':') || /^[\d.]+$/.test(host)) {
      this.keep('address', host);
    } else if (dot < 1 || (host.indexOf('.', dot + 1) < 0 && isDomain(host))) {
      this.keep('host', host);
    } else {
      this.keep('host', host.slice(0, dot));
      this.keep('domain', host.slice(dot + 1));
    }
  }

  /** `DOMAIN\user`, `user@domain` or a bare name; `HOST$` is the account of a host. */
  private keepUser(name: string): void {
    const [before = '', after, more] = name.split(/\\+|@|\[at\]/i, 3);
    if (after === undefined) {
      this.keepAccount(name);
    } else if (more === undefined) {
      this.keepAccount(name.includes('\\') ? after : before);
      this.keep('domain', name.includes('\\') ? before : after);
    }
  }

  private keepAccount(name: string): void {
    if (/^S-1-/i.test(name)) {
      this.keep('id', name);
    } else if (name.endsWith('$')) {
      this.keepHost(name.slice(0, -1));
    } else {
      this.keep('user', name);
    }
  }

  /** The folder of a path; the file's own name stays. */
  private keepFolder(path: string): void {
    const plain = path
      .replace(/(?<=[^\\])\\{2,4}/g, '\\')
      .replace(/^\\{3,4}/, '\\\\')
      .replace(/[\\/]{1,4}$/, '');
    const [root = '', server] = /^(?:[a-z]:|HK[A-Z_]{1,20}:?|\\\\([^\\]+)|\/)/i.exec(plain) ?? [];
    const end = Math.max(plain.lastIndexOf('\\'), plain.lastIndexOf('/'));
    // Files have endings, but for programs of Windows itself: what has none is a folder.
    const isFolder = MAY_BE_FOLDER.test(plain) && !plain.slice(end).includes('.');
    const folder = isFolder ? plain : plain.slice(0, Math.max(0, end));
    if (server !== undefined) {
      this.keepHost(server);
    }
    if (folder.length > Math.max(2, root.length) && !VARIABLE.test(folder)) {
      const start = server === undefined ? root : `\\\\${this.pseudonymOf(server)}`;
      this.keep('folder', folder, folder, root.length > 1 ? `${start}\\` : start);
    }
  }

  private keep(kind: SecretKind, value: string, raw = value, start = ''): void {
    const text = folded(value.trim());
    if (text === '' || isEveryones(text) || /^\d{1,2}$/.test(text)) {
      return;
    }
    let by = this.known.get(text);
    if (by === undefined) {
      const number = (this.counts.get(kind) ?? 0) + 1;
      this.counts.set(kind, number);
      by = `${start}${kind}-${number}`;
      this.known.set(text, by);
    }
    const written = folded(raw.trim());
    if (!this.known.has(written)) {
      this.known.set(written, by);
    }
  }

  /** A host as it is written in the place of its name. */
  private pseudonymOf(host: string): string {
    const whole = this.known.get(folded(host));
    const dot = host.indexOf('.');
    return (
      whole ?? (dot < 1 ? host : `${this.pseudonymOf(host.slice(0, dot))}.${this.pseudonymOf(host.slice(dot + 1))}`)
    );
  }
}

/** Paths of drives and shares, but not of the folder of Windows. */
const MAY_BE_FOLDER = /^(?:[a-z]:\\(?!windows\\)|\\\\)/i;

/** Every installation has them. */
const VARIABLE = /^(?:%\w{1,40}%|\$\{?env:\w{1,40}\}?)$/i;

/** How an entity refers to another in the list of entities of an alert. */
const REFERENCE = /^(?:account|host|iotdevice|ip|mailbox|securitygroup) (?:unnamed-)?\d+$/;

/** The names in a list of them, without how often each was seen; neither numbers nor sentences are names. */
const namesIn = (value: string): readonly string[] =>
  value
    .replace(/ (?:\([\d,]{1,12}\)|and [\d,]{1,12} more)(?=[,;\r\n]| and |$)/g, '')
    .split(/[,;()\r\n]/)
    .map((name) => name.replace(/^ {0,4}(?:CN|OU|DC)=/i, '').trim())
    .filter((name) => !/^\d{0,4}$/.test(name) && !REFERENCE.test(name) && name.split(/\s+/).length <= MOST_WORDS);
