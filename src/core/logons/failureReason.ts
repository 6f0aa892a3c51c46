/** Why a logon failed. */
export interface FailureReason {
  /** The code that decided, as "0xc000006a"; "" where the log gave none. */
  readonly code: string;
  readonly words: string;
  /** What it suggests to somebody who investigates; "" where nothing more can be said. */
  readonly suggests: string;
}

const ENUMERATION = 'Many in a row suggest that somebody tries out names.';
const GUESSING = 'Many in a row suggest password guessing; one password over many accounts is spraying.';
const KNOWN_PASSWORD = 'The password may have been right: ask who knows it.';
const NOT_AN_ATTACK = 'Mostly trouble with the infrastructure, not an attack.';

/**
 * Words for NTSTATUS codes (Microsoft, "4625(F): An account failed to log on" and [MS-ERREF] section 2.3.1). The former
 * gives 0xc000006e the words of 0xc000006d; [MS-ERREF] and what Windows does agree on a restriction of the account.
 */
const REASONS: ReadonlyMap<number, readonly [words: string, suggests: string]> = new Map([
  [0xc000_0022, ['Access was denied', '']],
  [0xc000_005e, ['No logon server could be reached', NOT_AN_ATTACK]],
  [0xc000_0064, ['The account does not exist', ENUMERATION]],
  [0xc000_006a, ['Wrong password for an account that exists', GUESSING]],
  [0xc000_006d, ['Wrong user name or password', GUESSING]],
  [0xc000_006e, ['A restriction of the account forbids the logon', KNOWN_PASSWORD]],
  [0xc000_006f, ['Outside the hours at which the account may log on', KNOWN_PASSWORD]],
  [0xc000_0070, ['The account may not log on from this workstation', KNOWN_PASSWORD]],
  [0xc000_0071, ['The password has expired', 'Often an account that nobody uses any more.']],
  [0xc000_0072, ['The account is disabled', 'Somebody, or a forgotten task, still uses a retired account.']],
  [0xc000_009a, ['The host lacked system resources', NOT_AN_ATTACK]],
  [0xc000_00dc, ['The account database of the server was in the wrong state', NOT_AN_ATTACK]],
  [0xc000_0133, ['The clocks of the host and the domain controller differ too much', NOT_AN_ATTACK]],
  [
    0xc000_015b,
    ['The account has not been granted this type of logon on the host', 'Somebody tries where the account may not go.'],
  ],
  [0xc000_018a, ['The host holds no trust secret for its domain', NOT_AN_ATTACK]],
  [0xc000_018b, ['The domain has no computer account for the host', NOT_AN_ATTACK]],
  [0xc000_018c, ['The trust between the two domains failed', NOT_AN_ATTACK]],
  [0xc000_018d, ['The trust between the host and its domain failed', NOT_AN_ATTACK]],
  [0xc000_0190, ['The network logon failed, perhaps because nobody could validate it', NOT_AN_ATTACK]],
  [0xc000_0192, ['The Netlogon service was not running', NOT_AN_ATTACK]],
  [0xc000_0193, ['The account has expired', 'Somebody, or a forgotten task, still uses a retired account.']],
  [0xc000_0224, ['The password must be changed before the next logon', KNOWN_PASSWORD]],
  [0xc000_0225, ['Windows found no entry; known as a fault of Windows', NOT_AN_ATTACK]],
  [
    0xc000_0234,
    ['The account is locked out', 'Wrong passwords came before: look for them, and for where they came from.'],
  ],
  [0xc000_02ee, ['The logon broke off before it was complete', 'Scanners and broken connections leave this.']],
  [0xc000_0371, ['The host holds no password for the account', 'Mostly a read-only domain controller.']],
  [0xc000_0380, ['Wrong PIN for the smart card', GUESSING]],
  [0xc000_0388, ['A weaker authentication than expected was offered', 'Possibly somebody between host and server.']],
  [
    0xc000_0413,
    [
      'The authentication firewall of the host does not let the account in',
      'Somebody tries where the account may not go.',
    ],
  ],
]);

/**
 * Says why a logon failed. The sub-status is the more exact one and decides where it is not 0; a code that is not known
 * is kept, and what the log itself says stands beside it.
 */
export function failureReason(status: string, subStatus: string, logged: string): FailureReason {
  const code = parseStatus(subStatus) || parseStatus(status);
  // Events hold their texts as message numbers ("%%2313"), which say nothing to a reader.
  const said = logged.startsWith('%%') ? '' : logged.trim();
  if (code === 0) {
    return { code: '', words: said || 'The log gives no reason', suggests: '' };
  }
  const hex = `0x${code.toString(16).padStart(8, '0')}`;
  const [words, suggests] = REASONS.get(code) ?? [said || 'Not a known code', ''];
  return { code: hex, words, suggests };
}

/** A reason as one text: "Wrong password for an account that exists (0xc000006a)". */
export const failureText = ({ code, words }: FailureReason): string => (code === '' ? words : `${words} (${code})`);

/** Reads a code as hexadecimal of any length and case, or as a decimal, signed or not; 0 for anything else. */
function parseStatus(text: string): number {
  const trimmed = text.trim().toLowerCase();
  const hex = /^0x([0-9a-f]{1,32})$/.exec(trimmed) ?? /^(c[0-9a-f]{7})$/.exec(trimmed);
  if (hex !== null) {
    return Number(BigInt.asUintN(32, BigInt(`0x${hex[1]}`)));
  }
  return /^-?\d{1,20}$/.test(trimmed) ? Number(BigInt.asUintN(32, BigInt(trimmed))) : 0;
}
