/** What is replaced by pseudonyms when a case is shared. */
export const SECRET_KINDS = ['host', 'user', 'address', 'domain', 'url', 'folder', 'id', 'encoded'] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** The kinds in words, for the list of what is replaced. */
export const SECRET_WORDS: Readonly<Record<SecretKind, string>> = {
  host: 'Hosts',
  user: 'Users and groups',
  address: 'IP addresses',
  domain: 'Domains',
  url: 'Web addresses',
  folder: 'Folders',
  id: 'Identifiers (alerts, incidents, workspaces, SIDs, sessions)',
  encoded: 'Encoded texts',
};

/** Names that every installation has: they tell nothing about this one. */
const EVERYONES: ReadonlySet<string> = new Set([
  ...['-', 'n/a', 'unknown', 'none', 'null', 'true', 'false'],
  ...[
    'admin',
    'administrator',
    'administrators',
    'anonymous',
    'anonymous logon',
    'everyone',
    'guest',
    'guests',
    'root',
  ],
  ...['all users', 'default', 'default user', 'defaultuser0', 'public', 'user', 'users', 'authenticated users'],
  ...[
    'builtin',
    'font driver host',
    'authority',
    'nt authority',
    'nt service',
    'nt virtual machine',
    'manager',
    'window manager',
    'workgroup',
  ],
  ...['interactive', 'iusr', 'local', 'local service', 'network', 'network service', 'self', 'service', 'system'],
  ...['arpa', 'com', 'home', 'lan', 'localdomain', 'localhost', 'net', 'org'],
  ...['computer', 'device', 'globalroot', 'host', 'machine', 'pipe', 'server', 'tsclient', 'wsl$', 'wsl.localhost'],
  ...['admin$', 'c$', 'd$', 'ipc$', 'netlogon', 'sysvol'],
  ...['microsoft', 'windows'],
  ...['127.0.0.1', '0.0.0.0', '255.255.255.255', '::', '::1', '0x0', '0x3e4', '0x3e5', '0x3e7'],
  ...['s-1-1-0', 's-1-5-11', 's-1-5-18', 's-1-5-19', 's-1-5-20', 's-1-5-7', 's-1-5-32-544', 's-1-5-32-545'],
  '00000000-0000-0000-0000-000000000000',
]);

const WINDOW_SESSION = /^(?:dwm|umfd)-\d{1,4}$/;

/** Whether a name, address or id is the same everywhere, as SYSTEM, 127.0.0.1 or S-1-5-18. */
export function isEveryones(value: string): boolean {
  const lower = value.toLowerCase();
  return EVERYONES.has(lower) || WINDOW_SESSION.test(lower);
}
