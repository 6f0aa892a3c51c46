import { RESOURCE_ID } from '../../portal/portal';

/** The shape of the ids that Azure gives to directories, apps and workspaces. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Seconds that Grafana's proxy may be told to wait: the service itself gives up after ten minutes. */
export const TIMEOUT_RANGE = { min: 10, max: 600 } as const;

/** What is wrong with an id, in a sentence; undefined when nothing is, or when none was entered yet. */
export function idProblem(id: string): string | undefined {
  return id === '' || GUID.test(id)
    ? undefined
    : 'This is not an ID. It has 32 digits and letters from a to f, in five groups with hyphens between them.';
}

/** As {@link idProblem}, for a directory, which may also be named by one of its domains. */
export function tenantProblem(tenant: string): string | undefined {
  return idProblem(tenant) === undefined || DOMAIN.test(tenant)
    ? undefined
    : 'This is neither a tenant ID nor a domain of the tenant, such as contoso.onmicrosoft.com.';
}

/** What is wrong with the id of a further workspace, beside the data source's own and the other further ones. */
export function otherWorkspaceProblem(id: string, others: readonly string[]): string | undefined {
  const same = (other: string): boolean => other.trim().toLowerCase() === id.trim().toLowerCase();
  return id.trim() !== '' && others.some(same)
    ? 'This workspace is asked already. Name each once.'
    : idProblem(id.trim());
}

/** What is wrong with Azure's path of a workspace; it may be left out. */
export function resourceIdProblem(resourceId: string): string | undefined {
  return resourceId === '' || RESOURCE_ID.test(resourceId)
    ? undefined
    : 'This is not the resource ID of a workspace. It begins with /subscriptions/ and ends with /workspaces/ and its name.';
}

/** What is wrong with the base address of a service. Only a service on Grafana's own machine may do without https. */
export function addressProblem(address: string): string | undefined {
  if (address === '') {
    return undefined;
  }
  const parsed = readAddress(address);
  if (parsed === undefined) {
    return 'This is not an address. Enter https:// and the name of the service.';
  }
  if (parsed.protocol === 'http:' && !LOOPBACK.has(parsed.hostname)) {
    return 'The address must begin with https://, or the secret travels where others can read it.';
  }
  return parsed.origin === address.toLowerCase()
    ? undefined
    : 'Leave out what follows the name of the service, a slash at the end too.';
}

function readAddress(address: string): URL | undefined {
  try {
    const parsed = new URL(address);
    return ['http:', 'https:'].includes(parsed.protocol) && !/\s/.test(address) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** A pasted secret that looks like the id beside it in Azure's list of secrets. The secret itself has another shape. */
export function secretProblem(secret: string): string | undefined {
  return GUID.test(secret) ? 'This looks like the ID of a secret. Enter its value.' : undefined;
}

/** What is wrong with a time-out in seconds; empty means Grafana's own. */
export function timeoutProblem(seconds: string): string | undefined {
  const { min, max } = TIMEOUT_RANGE;
  const number = Number(seconds);
  return seconds === '' || (/^\d+$/.test(seconds) && number >= min && number <= max)
    ? undefined
    : `Enter a whole number of seconds from ${min} to ${max}.`;
}

/** What is wrong with a number of requests; empty means the usual one. */
export function countProblem(count: string): string | undefined {
  return count === '' || /^[1-9]\d{0,6}$/.test(count) ? undefined : 'Enter a whole number from 1 on.';
}
