/** A computer of the sample case. */
export interface Host {
  readonly name: string;
  readonly computerId: string;
  readonly address: string;
}

/** A user or machine that acts on a host, in one logon session. */
export interface Identity {
  readonly user: string;
  readonly domain: string;
  readonly sid: string;
  readonly logonId: string;
}

const domainSid = 'S-1-5-21-1004336348-1177238915-682003330';

/** Where the intrusion starts. */
export const workstation: Host = {
  name: 'FIN-WKS-07',
  computerId: '5b0f2f0e-6a3c-4f0e-9d55-0c7d1f6e8a07',
  address: '192.0.2.37',
};

/** Where it goes next. */
export const server: Host = {
  name: 'FIN-SRV-02',
  computerId: '0d9a4c71-2b68-4c55-8a1e-3f4b7c9d1e02',
  address: '192.0.2.12',
};

/** The host's own account, under which its services run. */
export function machine(host: Host): Identity {
  return { user: `${host.name}$`, domain: 'HARBOR', sid: 'S-1-5-18', logonId: '0x3e7' };
}

/** The user who opens the attachment. */
export const clerk: Identity = {
  user: 'maren.voss',
  domain: 'HARBOR',
  sid: `${domainSid}-1147`,
  logonId: '0x8a41f3',
};

/** The service account that the intruder takes over. */
export const backupAccount: Identity = {
  user: 'svc-backup',
  domain: 'HARBOR',
  sid: `${domainSid}-1203`,
  logonId: '0xb7720c',
};
