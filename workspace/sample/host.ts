/** A computer of the sample case. */
export interface Host {
  readonly name: string;
  readonly computerId: string;
  readonly address: string;
  /** What its own log calls it, where that is not its short name. */
  readonly loggedAs?: string;
}

/** The DNS domain of the made-up company. */
export const dnsDomain = 'harbor.example';

/** What the addresses of its computers begin with. */
export const networkAddress = '192.0.2.';

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

/** The domain controller; its log has its full name. */
export const domainController: Host = {
  name: 'FIN-DC-01',
  computerId: '8c35e1b4-77d2-4a0b-b1f6-52d90ae4c601',
  address: '192.0.2.10',
  loggedAs: `FIN-DC-01.${dnsDomain}`,
};

/** A colleague's workstation: it is updated and restarted in the morning, and reached by the same mail later. */
export const restartedWorkstation: Host = {
  name: 'FIN-WKS-03',
  computerId: '2f71a6d8-0c4e-4be3-a8c9-6b1d5e90f303',
  address: '192.0.2.33',
};

/** Another colleague's workstation, to which the intruder copies the tool. */
export const otherWorkstation: Host = {
  name: 'FIN-WKS-11',
  computerId: 'c6e0b92d-41fa-4d77-9e23-f85a07d3bb11',
  address: '192.0.2.41',
};

/** All computers. */
export const hosts: readonly [Host, ...Host[]] = [
  workstation,
  server,
  domainController,
  restartedWorkstation,
  otherWorkstation,
];
