import { canonicalLogonId } from '../logons/logonId';

/**
 * A logon session as its own system writes it: ASIM has those of Windows as decimal numbers, which Windows and its
 * alerts write hexadecimal. "" where there is none.
 */
export function asimSession(session: string, system: string): string {
  return system.toLowerCase() === 'linux' ? session : canonicalLogonId(session) || session;
}

/** Domain and name of an account: ASIM writes `DOMAIN\name`, or another form of name, which stays whole. */
export function asimAccount(username: string): { readonly domain: string; readonly name: string } {
  const end = username.lastIndexOf('\\');
  return { domain: username.slice(0, Math.max(0, end)), name: username.slice(end + 1) };
}
