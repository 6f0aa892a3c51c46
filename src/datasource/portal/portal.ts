import { type Settings } from '../settings';

/** Where the Azure portal shows the workspace. */
export interface Portal {
  /** Base address, without a slash at the end. */
  readonly address: string;
  /** Id or domain of the directory that the portal is to open in; "" for the visitor's own. */
  readonly tenant: string;
  /** Azure's path of the workspace. */
  readonly resourceId: string;
}

/** Azure's path of a Log Analytics workspace; Azure does not mind the case of its fixed parts. */
export const RESOURCE_ID =
  /^\/subscriptions\/[0-9a-f-]{36}\/resourcegroups\/[^/\s]+\/providers\/microsoft\.operationalinsights\/workspaces\/[a-z0-9-]+$/i;

/** Portals by the end of the name of the query service, which tells the cloud; else that of the public cloud. */
const NATIONAL: ReadonlyArray<readonly [ending: string, address: string]> = [
  ['.us', 'https://portal.azure.us'],
  ['.cn', 'https://portal.azure.cn'],
];
const PUBLIC = 'https://portal.azure.com';

/** The portal of the workspace; undefined while its resource id is not set or is none. */
export function portalOf({ signIn, tenantId, endpoint, workspaceResourceId }: Settings): Portal | undefined {
  const resourceId = (workspaceResourceId ?? '').trim();
  if (!RESOURCE_ID.test(resourceId)) {
    return undefined;
  }
  const host = signIn === 'identity' ? '' : hostOf(endpoint ?? '');
  return {
    address: NATIONAL.find(([ending]) => host.endsWith(ending))?.[1] ?? PUBLIC,
    tenant: signIn === 'identity' ? '' : (tenantId ?? '').trim(),
    resourceId,
  };
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');
