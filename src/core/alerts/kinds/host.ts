import { type Entity, type EntitySet, entityText } from '../entities';
import { hostName } from '../subject';

/** Host name as the alert writes it; its device or Azure name where it has none. */
export const hostTitle = (host: Entity): string =>
  hostName(host) || entityText(host, 'AzureID').replace(/^.*\//, '') || entityText(host, 'OMSAgentID');

/**
 * A host is known by its name without case. Alerts write short and fully qualified names of one host, so the first
 * label decides; an address that stands for a name is taken whole.
 */
export function hostKeys(host: Entity): readonly string[] {
  const label = hostLabel(hostTitle(host)).toLowerCase();
  const azure = entityText(host, 'AzureID').toLowerCase();
  return [...(label === '' ? [] : [label]), ...(azure === '' ? [] : [`azure:${azure}`])];
}

/** The name of a host without its domain. */
export const hostLabel = (name: string): string => (/^[\d.]+$/.test(name) ? name : (name.split('.')[0] ?? name));

/** The label of the host that an entity lies on, in lower case; "" for none. */
export function labelOfHost(entity: Entity, set: EntitySet): string {
  const host = set.related(entity, 'Host');
  return host === undefined ? '' : hostLabel(hostTitle(host)).toLowerCase();
}
