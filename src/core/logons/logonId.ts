/**
 * A logon session's id as one text, "0x3e7", however the log wrote it: hexadecimal (with "0x") or decimal, in any case.
 * "" where the text is no id. "-1", which some alerts write for the system, stays.
 */
export function canonicalLogonId(text: string): string {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '-1') {
    return trimmed;
  }
  return /^(0x[0-9a-f]{1,16}|\d{1,20})$/.test(trimmed) ? `0x${BigInt(trimmed).toString(16)}` : '';
}

/** Sessions that Windows opens as it starts; their ids are the same on every host. */
const SYSTEM_SESSIONS: ReadonlyMap<string, string> = new Map([
  ['0x3e7', 'Local System'],
  ['0x3e4', 'Network Service'],
  ['0x3e5', 'Local Service'],
  ['0x3e6', 'Anonymous'],
  ['0x3e3', 'IIS anonymous user'],
  ['-1', 'the system'],
]);

/** Who a session of the system itself belongs to: "Local System"; "" for a session that a logon opened. */
export function systemSession(logonId: string): string {
  return SYSTEM_SESSIONS.get(canonicalLogonId(logonId)) ?? '';
}

/** The session that a process runs in: the target's where the log names one; "0x0" there means the creator's. */
export function processLogonId(process: { readonly subjectLogonId: string; readonly targetLogonId: string }): string {
  const target = canonicalLogonId(process.targetLogonId);
  return target === '' || target === '0x0' ? canonicalLogonId(process.subjectLogonId) : target;
}
