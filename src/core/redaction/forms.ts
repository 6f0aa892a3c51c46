import { nameBefore } from './nameBefore';
import { type SecretKind } from './secretKind';

/** A name that the form of a text tells, and what it is of. */
export interface Named {
  readonly kind: SecretKind;
  readonly name: string;
}

const GUID = /(?<![\da-f])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-f])/gi;
const SID = /\bS-1-\d{1,3}(?:-\d{1,10}){1,15}\b/gi;
const RESOURCE = /\/subscriptions\/[\w./()-]{1,400}/gi;
const INCIDENT = /\bincidents?[ /#:]\d{1,10}\b/gi;
/** `\\SERVER\share`, also as escaped text has it. */
const SHARE = /(?<![\\\w:])\\{2,4}([\da-z][\w.-]{1,62})/gi;
const FILE =
  /\.(?:bat|cmd|com|conf|config|csv|dat|db|dll|docx?|dmp|exe|hta|ini|js|json|lnk|log|msi|pdf|ps1|psd1|psm1|py|reg|sys|tmp|txt|vbs|xlsx?|xml|ya?ml|zip)$/i;
/** What a hive or an environment starts is no domain. */
const NO_DOMAIN =
  /^(?:HK(?:LM|CU|CR|U|CC)|HKEY_\w+|env|files|system32|syswow64|windows|software|bin|sbin|lib|scripts)$/i;
/** Folders of users: what follows is the user's name, with blanks where another separator ends it. */
const HOME =
  /[\\/](?:Users|home|Documents and Settings)[\\/]{1,4}([^\s\\/:*?"<>|;,)%$]+)((?: [^\s\\/:*?"<>|;,)]+){1,3}[\\/])?/gi;
/** Endings of domains that no registry knows, but many networks use. */
const INNER = /\.(?:local|localdomain|corp|lan|intranet|intra|internal|private|home\.arpa)(?![\w-]|\.\w)/gi;
const LONGEST_NAME = 64;
const LONGEST_HOST = 253;

/** Names in a text that are told by their form: ids, shares, accounts, folders of users and inner domains. */
export function* namedIn(text: string): Generator<Named> {
  for (const pattern of [GUID, SID, RESOURCE, INCIDENT]) {
    for (const [name] of text.matchAll(pattern)) {
      yield { kind: 'id', name };
    }
  }
  for (const [, name = ''] of text.matchAll(SHARE)) {
    yield { kind: 'host', name };
  }
  yield* accountsIn(text);
  for (const [, first = '', rest = ''] of text.matchAll(HOME)) {
    if (!FILE.test(first)) {
      yield { kind: 'user', name: unquoted(first) };
      yield { kind: 'user', name: unquoted(first + rest.slice(0, -1)) };
    }
  }
  for (const { 0: suffix, index } of text.matchAll(INNER)) {
    yield* innerHost(nameBefore(text, index, LONGEST_HOST), suffix.slice(1));
  }
}

/** `DOMAIN\user`; with an ending of a file it is a relative path, with something behind it a longer one. */
function* accountsIn(text: string): Generator<Named> {
  for (const { 0: separator, index } of text.matchAll(/\\{1,4}/g)) {
    const after = index + separator.length;
    const [domain, user] = [nameBefore(text, index, LONGEST_NAME), nameAfter(text, after)];
    const before = text.slice(Math.max(0, index - domain.length - 4), index - domain.length);
    const isWhole = !/[\\%$]$|env:$/i.test(before) && text[after + user.length] !== '\\';
    if (isWhole && domain.length > 1 && user.length > 1 && !FILE.test(user) && !NO_DOMAIN.test(domain)) {
      yield { kind: 'domain', name: domain };
      yield { kind: 'user', name: user };
    }
  }
}

function nameAfter(text: string, start: number): string {
  let end = start;
  while (end - start < LONGEST_NAME && /[\w.$-]/.test(text[end] ?? '')) {
    end++;
  }
  return /\w/.test(text[start] ?? '') ? text.slice(start, end).replace(/[.-]{1,8}$/, '') : '';
}

/** `dc01.corp` before `.local`. The first label of a domain is its name in `DOMAIN\user`, as a rule. */
function* innerHost(labels: string, suffix: string): Generator<Named> {
  const [first = '', second] = labels.split('.', 2);
  if (second === undefined) {
    yield { kind: 'domain', name: first };
  } else {
    yield { kind: 'host', name: first };
    yield { kind: 'domain', name: `${labels.slice(first.length + 1)}.${suffix}` };
    yield { kind: 'domain', name: second };
  }
}

const unquoted = (name: string): string => name.replace(/^'|'$/g, '');
