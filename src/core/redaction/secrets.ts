import { decodeText } from '../decode/decode';
import { extractIndicators } from '../indicators/extract';
import { Replacements } from './replacements';
import { kindOfColumn } from './secretColumns';
import { isEveryones, SECRET_KINDS, type SecretKind } from './secretKind';

const GUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
const SID = /\bS-1-\d{1,3}(?:-\d{1,10}){1,15}\b/gi;
const RESOURCE = /\/subscriptions\/[\w./()-]{1,400}/gi;
/** A text of logs longer than this is read to here; what follows is cut from what is shared. */
export const LONGEST_SHARED = 20_000;

/**
 * What of a case must not be shared, and the pseudonym of each: `host-1`, `user-2`, `C:\folder-3`. The same text has the
 * same pseudonym throughout, numbered in the order of finding.
 */
export class Secrets {
  private readonly known = new Map<string, { readonly kind: SecretKind; readonly by: string }>();
  private readonly counts = new Map<SecretKind, number>();

  /** How many different ones of each kind were found. */
  found(): ReadonlyArray<{ readonly kind: SecretKind; readonly count: number }> {
    return SECRET_KINDS.map((kind) => ({ kind, count: this.counts.get(kind) ?? 0 })).filter(({ count }) => count > 0);
  }

  /** Every text that is replaced. */
  texts(): readonly string[] {
    return [...this.known.keys()];
  }

  replacements(): Replacements {
    const replacements = new Replacements();
    this.known.forEach(({ by }, text) => {
      replacements.add(text, by);
      // As JSON and links write it.
      replacements.add(JSON.stringify(text).slice(1, -1), JSON.stringify(by).slice(1, -1));
      replacements.add(encodeURIComponent(text), encodeURIComponent(by));
    });
    return replacements;
  }

  /** Learns what a cell of a column holds; JSON in it is read by its own names. */
  learn(column: string, value: string): void {
    const text = value.slice(0, LONGEST_SHARED);
    const json = parsed(text);
    if (json !== undefined) {
      this.learnJson(json);
    } else {
      this.learnByColumn(column, text);
    }
    this.learnFromText(text);
  }

  private learnJson(json: unknown): void {
    // A list of what is still to be read, not recursion: the depth is the attacker's choice.
    const waiting: Array<readonly [name: string, value: unknown]> = [['', json]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [name, value] = next;
      if (Array.isArray(value)) {
        waiting.push(...value.map((each: unknown) => [name, each] as const));
      } else if (typeof value === 'object' && value !== null) {
        waiting.push(...Object.entries(value));
      } else if (typeof value === 'string') {
        this.learnByColumn(name, value);
        this.learnFromText(value);
      }
    }
  }

  private learnByColumn(column: string, value: string): void {
    const kind = kindOfColumn(column);
    if (kind === 'host') {
      value.split(/[,;]\s*/).forEach((host) => this.keepHost(host));
    } else if (kind === 'user') {
      value.split(/[,;]\s*/).forEach((user) => this.keepUser(user));
    } else if (kind === 'folder') {
      this.keepFolder(value);
    } else if (kind !== undefined && /^(?=\D*\d)\S+$/.test(value)) {
      // A word or a sentence in such a column is neither id nor address; what it holds is found by its form.
      this.keep(kind, value);
    }
  }

  /** What is told by its form, wherever it stands. */
  private learnFromText(text: string): void {
    for (const [id] of [...text.matchAll(RESOURCE), ...text.matchAll(GUID), ...text.matchAll(SID)]) {
      this.keep('id', id);
    }
    for (const { type, raw, value } of extractIndicators(text)) {
      switch (type) {
        case 'ipv4':
        case 'ipv6':
          this.keep('address', raw);
          this.keep('address', value);
          break;
        case 'dns':
          this.keep('domain', raw);
          this.keep('domain', value);
          break;
        case 'email':
          this.keep('email', raw);
          this.keepUser(value);
          break;
        case 'url':
          this.keep('url', raw);
          this.keep('url', value);
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
    for (const { original } of decodeText(text).items) {
      this.keep('encoded', original);
    }
  }

  /** A host by its full name, its first label, and the domain behind it. */
  private keepHost(name: string): void {
    this.keep('host', name);
    const dot = name.indexOf('.');
    if (dot > 0 && !/^[\d.:]+$/.test(name)) {
      this.keep('host', name.slice(0, dot));
      this.keep('domain', name.slice(dot + 1));
    }
  }

  /** `DOMAIN\user`, `user@domain`: each part too. */
  private keepUser(name: string): void {
    this.keep('user', name);
    const [before, after] = name.split(/[\\@]/, 2);
    if (before !== undefined && after !== undefined) {
      this.keep(name.includes('@') ? 'user' : 'domain', before);
      this.keep(name.includes('@') ? 'domain' : 'user', after);
    }
  }

  /** The folder of a path; the file's own name stays. */
  private keepFolder(path: string): void {
    const end = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
    if (end > 2) {
      const folder = path.slice(0, end);
      this.keep('folder', folder, /^[a-z]:/i.test(folder) ? `${folder.slice(0, 2)}\\` : '');
    }
  }

  private keep(kind: SecretKind, value: string, start = ''): void {
    const text = value.trim().toLowerCase();
    if (text === '' || isEveryones(text) || this.known.has(text) || /^\d{1,2}$/.test(text)) {
      return;
    }
    const number = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, number);
    this.known.set(text, { kind, by: `${start}${kind}-${number}` });
  }
}

function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) {
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
