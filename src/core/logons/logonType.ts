interface LogonType {
  readonly name: string;
  /** How it reads after "logged on". */
  readonly manner: string;
  readonly meaning: string;
}

/** Types by number (Microsoft, "SECURITY_LOGON_TYPE" and "4624(S): An account was successfully logged on"). */
const TYPES: ReadonlyMap<number, LogonType> = new Map([
  [0, { name: 'System', manner: 'as the system', meaning: 'The system account itself, as the host starts.' }],
  [2, { name: 'Interactive', manner: 'interactively', meaning: 'At the console of the host.' }],
  [
    3,
    {
      name: 'Network',
      manner: 'over the network',
      meaning: 'From another computer, to use a share, a service or remote administration; the password stays there.',
    },
  ],
  [4, { name: 'Batch', manner: 'as a batch job', meaning: 'A scheduled task or batch job, with nobody present.' }],
  [5, { name: 'Service', manner: 'as a service', meaning: 'A service was started under this account.' }],
  [6, { name: 'Proxy', manner: 'by proxy', meaning: 'Defined by Windows, but not supported.' }],
  [7, { name: 'Unlock', manner: 'by unlocking the screen', meaning: 'Somebody unlocked a locked screen.' }],
  [
    8,
    {
      name: 'NetworkCleartext',
      manner: 'over the network with the password in clear text',
      meaning:
        'From the network; the host was given the password itself, as basic authentication of a web server does.',
    },
  ],
  [
    9,
    {
      name: 'NewCredentials',
      manner: 'with other credentials for the network',
      meaning:
        'The same local user, with other credentials towards the network, as "runas /netonly" or pass-the-hash do.',
    },
  ],
  [
    10,
    { name: 'RemoteInteractive', manner: 'by Remote Desktop', meaning: 'Remote Desktop or another terminal session.' },
  ],
  [
    11,
    {
      name: 'CachedInteractive',
      manner: 'interactively with cached credentials',
      meaning: 'At the console, checked against cached credentials: no domain controller was asked.',
    },
  ],
  [
    12,
    {
      name: 'CachedRemoteInteractive',
      manner: 'by Remote Desktop with cached credentials',
      meaning: 'Remote Desktop, checked against cached credentials: no domain controller was asked.',
    },
  ],
  [
    13,
    {
      name: 'CachedUnlock',
      manner: 'by unlocking the screen with cached credentials',
      meaning: 'A screen was unlocked with cached credentials: no domain controller was asked.',
    },
  ],
]);

/** The name that Windows gives a logon type, as "RemoteInteractive"; says so where the number is unknown or missing. */
export function logonTypeName(logonType: number | null): string {
  return logonType === null ? 'Not logged' : (TYPES.get(logonType)?.name ?? `Unknown type ${logonType}`);
}

/** One line on what a logon type means; "" where the number is unknown or missing. */
export function logonTypeMeaning(logonType: number | null): string {
  return logonType === null ? '' : (TYPES.get(logonType)?.meaning ?? '');
}

/** How somebody logged on, to follow "logged on": "by Remote Desktop (type 10)". */
export function logonManner(logonType: number | null): string {
  if (logonType === null) {
    return 'in a way that the log does not tell';
  }
  const known = TYPES.get(logonType);
  return known === undefined ? `with the unknown type ${logonType}` : `${known.manner} (type ${logonType})`;
}

/**
 * The number of a logon type given as a number or in words, as Defender writes them ("RemoteInteractive", "Remote
 * interactive (RDP) logons"); null for words that name no type.
 */
export function logonTypeNumber(text: string): number | null {
  const trimmed = text.trim();
  if (/^\d{1,9}$/.test(trimmed)) {
    return Number(trimmed);
  }
  const word = trimmed.toLowerCase().replace(/\(rdp\)|logons?$|[^a-z]/g, '');
  for (const [number, { name }] of TYPES) {
    if (name.toLowerCase() === word) {
      return number;
    }
  }
  return null;
}
