/** How to sign in to a workspace. */
export interface Credentials {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly workspaceId: string;
}

/** What the embedded workspace accepts on loopback. */
export const DEMO_CREDENTIALS: Credentials = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  clientId: '22222222-2222-2222-2222-222222222222',
  clientSecret: 'casefile-demo',
  workspaceId: '33333333-3333-3333-3333-333333333333',
};

/** The key of the embedded workspace's stand-in for VirusTotal. */
export const DEMO_VIRUSTOTAL_KEY = 'casefile-demo-vt';
