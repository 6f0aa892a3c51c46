import { type VisibleSettings } from './connectedSource';

const ROLE = 'Log Analytics Reader';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const RESOURCE_ID = /^\/subscriptions\/[\w./()-]+$/;

/** A command that gives Grafana's identity the right to read the workspace, and no other. */
export const grantCommand = (settings: VisibleSettings): string =>
  `az role assignment create --role "${ROLE}" --assignee ${assignee(settings)} --scope ${scope(settings)}`;

/** A command that lists every right of that identity. */
export const listRightsCommand = (settings: VisibleSettings): string =>
  `az role assignment list --all --output table --assignee ${assignee(settings)}`;

/** Texts of the settings become part of a command only where they are what they should be. */
function assignee({ signIn, clientId = '' }: VisibleSettings): string {
  if (signIn === 'identity') {
    return '"$(az vm identity show --resource-group RESOURCE_GROUP --name GRAFANA_MACHINE --query principalId --output tsv)"';
  }
  return GUID.test(clientId) ? clientId : 'CLIENT_ID';
}

function scope({ workspaceId = '', workspaceResourceId = '' }: VisibleSettings): string {
  if (RESOURCE_ID.test(workspaceResourceId)) {
    return `"${workspaceResourceId}"`;
  }
  const id = GUID.test(workspaceId) ? workspaceId : 'WORKSPACE_ID';
  return `"$(az monitor log-analytics workspace list --query "[?customerId=='${id}'].id" --output tsv)"`;
}
