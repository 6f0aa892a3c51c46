/** Who may ask the workspace. */
export interface Credentials {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly workspaceId: string;
}

/** The published credentials of the demo: fit for a loopback address only. */
export const demoCredentials: Credentials = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  clientId: '22222222-2222-2222-2222-222222222222',
  clientSecret: 'casefile-demo',
  workspaceId: '33333333-3333-3333-3333-333333333333',
};

/** The key that the stand-in for VirusTotal accepts. */
export const demoVirusTotalKey = 'casefile-demo-vt';

const variables = {
  tenantId: 'CASEFILE_WORKSPACE_TENANT_ID',
  clientId: 'CASEFILE_WORKSPACE_CLIENT_ID',
  clientSecret: 'CASEFILE_WORKSPACE_CLIENT_SECRET',
  workspaceId: 'CASEFILE_WORKSPACE_ID',
} as const;

/** True for addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * The credentials for a listener on `host`: those of the environment, or else the demo's. Throws when others
 * could reach the listener and the environment does not name all four, with a secret that is not the demo's.
 */
export function credentialsFor(host: string, environment: Readonly<Record<string, string | undefined>>): Credentials {
  const own = Object.fromEntries(
    Object.entries(variables).map(([key, variable]) => [key, environment[variable]])
  ) as Record<keyof Credentials, string | undefined>;
  if (isLoopback(host)) {
    return {
      tenantId: own.tenantId || demoCredentials.tenantId,
      clientId: own.clientId || demoCredentials.clientId,
      clientSecret: own.clientSecret || demoCredentials.clientSecret,
      workspaceId: own.workspaceId || demoCredentials.workspaceId,
    };
  }
  const { tenantId, clientId, clientSecret, workspaceId } = own;
  if (!tenantId || !clientId || !clientSecret || !workspaceId || clientSecret === demoCredentials.clientSecret) {
    throw new Error(
      `the demo credentials are refused on ${host}, which others may reach: set ${Object.values(variables).join(', ')}`
    );
  }
  return { tenantId, clientId, clientSecret, workspaceId };
}
