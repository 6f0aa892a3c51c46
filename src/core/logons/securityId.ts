/** Identities that are the same on every host (Microsoft, "Security identifiers"). */
const FIXED: ReadonlyMap<string, string> = new Map([
  ['S-1-0-0', 'Nobody: the account is not known'],
  ['S-1-1-0', 'Everyone'],
  ['S-1-2-0', 'Users who logged on locally'],
  ['S-1-2-1', 'Users who logged on at the console'],
  ['S-1-5-1', 'Users who dialled in'],
  ['S-1-5-2', 'Users who logged on over the network'],
  ['S-1-5-3', 'Users who logged on as a batch job'],
  ['S-1-5-4', 'Users who logged on interactively'],
  ['S-1-5-6', 'Accounts that logged on as a service'],
  ['S-1-5-7', 'Anonymous: no name and no password were given'],
  ['S-1-5-9', 'Domain controllers of the forest'],
  ['S-1-5-11', 'Authenticated users'],
  ['S-1-5-13', 'Users of terminal services'],
  ['S-1-5-14', 'Users who logged on by Remote Desktop'],
  ['S-1-5-17', 'IIS anonymous user'],
  ['S-1-5-18', 'Local System: the operating system and its services'],
  ['S-1-5-19', 'Local Service: services with few rights, anonymous on the network'],
  ['S-1-5-20', 'Network Service: services with few rights, the computer on the network'],
  ['S-1-5-113', 'Local accounts'],
  ['S-1-5-114', 'Local accounts that are administrators'],
  ['S-1-5-80-0', 'All services'],
]);

/** Identities that Windows makes itself; the rest of the id tells one from another. */
const FAMILIES: ReadonlyArray<readonly [prefix: string, meaning: string]> = [
  ['S-1-5-5-', 'A single logon session'],
  ['S-1-5-80-', 'The account of a single service'],
  ['S-1-5-82-', 'The account of an IIS application pool'],
  ['S-1-5-83-', 'The account of a Hyper-V virtual machine'],
  ['S-1-5-90-', 'Window Manager of a session (DWM)'],
  ['S-1-5-96-', 'Font Driver Host of a session (UMFD)'],
  ['S-1-12-1-', 'Microsoft Entra ID account'],
  ['S-1-15-', 'An app or a capability of apps'],
  ['S-1-16-', 'An integrity level'],
];

/** Accounts and groups that every domain has, by the last number of their ids. */
const OF_DOMAINS: ReadonlyMap<number, string> = new Map([
  [500, 'The built-in Administrator'],
  [501, 'The built-in Guest'],
  [502, 'krbtgt, the account of the Kerberos service'],
  [503, 'The built-in DefaultAccount'],
  [504, 'The account of Windows Defender Application Guard'],
  [512, 'Domain Admins'],
  [513, 'Domain Users'],
  [514, 'Domain Guests'],
  [515, 'Domain Computers'],
  [516, 'Domain Controllers'],
  [517, 'Cert Publishers'],
  [518, 'Schema Admins'],
  [519, 'Enterprise Admins'],
  [520, 'Group Policy Creator Owners'],
  [521, 'Read-only Domain Controllers'],
  [525, 'Protected Users'],
  [526, 'Key Admins'],
  [527, 'Enterprise Key Admins'],
  [553, 'RAS and IAS Servers'],
]);

/** Built-in groups of a host, by the last number of S-1-5-32-... */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [544, 'Administrators'],
  [545, 'Users'],
  [546, 'Guests'],
  [547, 'Power Users'],
  [548, 'Account Operators'],
  [549, 'Server Operators'],
  [550, 'Print Operators'],
  [551, 'Backup Operators'],
  [552, 'Replicators'],
  [555, 'Remote Desktop Users'],
  [556, 'Network Configuration Operators'],
  [558, 'Performance Monitor Users'],
  [559, 'Performance Log Users'],
  [562, 'Distributed COM Users'],
  [568, 'IIS_IUSRS'],
  [569, 'Cryptographic Operators'],
  [573, 'Event Log Readers'],
  [578, 'Hyper-V Administrators'],
  [580, 'Remote Management Users'],
]);

/** What a security identifier stands for, in words; "" for a text that is none, or of a kind not known. */
export function securityIdMeaning(sid: string): string {
  const id = sid.trim().toUpperCase();
  const fixed = FIXED.get(id);
  if (fixed !== undefined) {
    return fixed;
  }
  const last = Number(/-(\d{1,10})$/.exec(id)?.[1] ?? NaN);
  if (/^S-1-5-32-\d+$/.test(id)) {
    return `Built-in group ${BUILT_IN.get(last) ?? `number ${last}`}`;
  }
  if (/^S-1-5-21(-\d+){4}$/.test(id)) {
    return OF_DOMAINS.get(last) ?? 'An account or group of a domain or of one host';
  }
  return FAMILIES.find(([prefix]) => id.startsWith(prefix))?.[1] ?? '';
}
