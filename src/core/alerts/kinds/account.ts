import { type Entity, type EntitySet, entityText } from '../entities';
import { accountName } from '../subject';
import { labelOfHost } from './host';

/** `DOMAIN\name`, `name@suffix`, or what else the account is known by. */
export function accountTitle(account: Entity): string {
  const [name, domain, suffix] = ['Name', 'NTDomain', 'UPNSuffix'].map((property) => entityText(account, property));
  if (name !== '' && domain === '' && suffix !== '') {
    return `${name}@${suffix}`;
  }
  return (
    accountName(account) || ['DisplayName', 'Sid', 'AadUserId'].map((p) => entityText(account, p)).find(Boolean) || ''
  );
}

/** Identifiers that Windows gives to an account of one domain or machine; all others exist on every machine. */
const OWN_SID = /^S-1-(5-21|12-1)-/i;
const BUILT_IN_DOMAIN = /^(nt authority|nt service|font driver host|window manager|builtin|workgroup)$/i;

/**
 * An account is known by its identifiers, or by its name in its domain. The accounts that every machine has (SYSTEM
 * and the like) are one for each host; a bare name is no identity beyond its host.
 */
export function accountKeys(account: Entity, set: EntitySet): readonly string[] {
  const text = (property: string): string => entityText(account, property).toLowerCase();
  const [name, domain, suffix, sid] = [text('Name'), text('NTDomain'), text('UPNSuffix'), text('Sid')];
  const host = labelOfHost(account, set);
  const everywhere = BUILT_IN_DOMAIN.test(domain) || (sid !== '' && !OWN_SID.test(sid));
  const keys = [
    ['sid', sid, everywhere ? host : '-'],
    ['name', name, domain, everywhere ? host : '-'],
    ['upn', name, suffix],
    ['dns', name, text('DnsDomain')],
    ['entra', text('AadUserId')],
    ['puid', text('PUID')],
    ['object', text('ObjectGuid')],
    ...(domain === '' && suffix === '' ? [['local', name, host]] : []),
  ];
  return keys.filter((parts) => parts.every((part) => part !== '')).map((parts) => parts.join('|'));
}
