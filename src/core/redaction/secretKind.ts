/** What is replaced by pseudonyms when a case is shared. */
export const SECRET_KINDS = ['host', 'user', 'address', 'domain', 'email', 'url', 'folder', 'id', 'encoded'] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** The kinds in words, for the list of what is replaced. */
export const SECRET_WORDS: Readonly<Record<SecretKind, string>> = {
  host: 'Hosts',
  user: 'Users and groups',
  address: 'IP addresses',
  domain: 'Domains',
  email: 'E-mail addresses',
  url: 'Web addresses',
  folder: 'Folders',
  id: 'Identifiers (alerts, workspaces, SIDs, sessions)',
  encoded: 'Encoded texts',
};

/** Names that every installation has: they tell nothing about this one. */
const EVERYONES: ReadonlySet<string> = new Set([
  '-',
  'n/a',
  'administrator',
  'anonymous logon',
  'builtin',
  'everyone',
  'font driver host',
  'guest',
  'local service',
  'localhost',
  'network service',
  'nt authority',
  'nt service',
  'root',
  'system',
  'window manager',
  'workgroup',
  '127.0.0.1',
  '0.0.0.0',
  '::',
  '::1',
  '0x0',
  '0x3e4',
  '0x3e5',
  '0x3e7',
  's-1-5-18',
  's-1-5-19',
  's-1-5-20',
]);

const WINDOW_SESSION = /^(?:dwm|umfd)-\d{1,4}$/;

/** Whether a name, address or id is the same everywhere, as SYSTEM, 127.0.0.1 or S-1-5-18. */
export function isEveryones(value: string): boolean {
  const lower = value.toLowerCase();
  return EVERYONES.has(lower) || WINDOW_SESSION.test(lower);
}
