import { type Host } from './host';
import { type Random } from './random';

/** A user or machine that acts on a host, in one logon session. */
export interface Identity {
  readonly user: string;
  readonly domain: string;
  readonly sid: string;
  readonly logonId: string;
}

const domain = 'HARBOR';
/** What the SIDs of the company's accounts begin with. */
export const domainSid = 'S-1-5-21-1004336348-1177238915-682003330';

function person(user: string, relativeId: number, logonId: string): Identity {
  return { user, domain, sid: `${domainSid}-${relativeId}`, logonId };
}

/** The host's own account, under which its services run. */
export function machine(host: Host): Identity {
  return { user: `${host.name}$`, domain, sid: 'S-1-5-18', logonId: '0x3e7' };
}

/** Somebody in a session of his own. */
export function visitor(user: string, random: Random): Identity {
  return person(user, random.between(1100, 1900), `0x${random.between(0x100000, 0xffffff).toString(16)}`);
}

/** The same person in another session. */
export function inSession(who: Identity, logonId: string): Identity {
  return { ...who, logonId };
}

/** The user who opens the attachment. */
export const clerk = person('maren.voss', 1147, '0x8a41f3');

/** The service account that the intruder takes over. */
export const backupAccount = person('svc-backup', 1203, '0xb7720c');

/** The clerk's account as the intruder uses it on the other workstation. */
export const clerkFromAfar = inSession(clerk, '0xc10e55');

/** The user of the workstation that is restarted. */
export const accountant = person('ida.brandt', 1152, '0x4c11d8');

/** The user of the other workstation, who looks after the computers too. */
export const colleague = person('jonas.adler', 1138, '0x5d20b6');

/** His account for administration, in a remote session on the server. */
export const administrator = person('adm-adler', 1139, '0x91e2aa');

/** Runs the scheduled scripts, in a batch session. */
export const scriptAccount = person('svc-inventory', 1210, '0x77ab10');

/** Names of everybody who does everyday work. */
export const people = [clerk, accountant, colleague, administrator, scriptAccount]
  .map(({ user }) => user)
  .concat(['til.renner', 'scanner']);
