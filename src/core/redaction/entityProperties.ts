import { type JsonObject } from '../alerts/json';
import { type SecretKind } from './secretKind';

type Properties = Readonly<Record<string, SecretKind>>;

/**
 * Properties whose names do not say what they hold: that depends on the type of the entity. Types in lower case without
 * dashes, properties in lower case ("Microsoft Sentinel entity types reference"). "title" is the name that our graphs
 * give to an entity.
 */
const BY_TYPE: Readonly<Record<string, Properties>> = {
  account: { name: 'user', displayname: 'user', title: 'user' },
  azureresource: { resourcename: 'host', name: 'host', title: 'host' },
  cloudapplication: { instancename: 'host' },
  dns: { domainname: 'domain', title: 'domain' },
  dnsresolution: { domainname: 'domain', title: 'domain' },
  file: { directory: 'folder', title: 'folder' },
  host: { name: 'host', title: 'host' },
  hostlogonsession: { title: 'id' },
  iotdevice: { name: 'host', deviceid: 'host', title: 'host' },
  ip: { title: 'address' },
  mailbox: { displayname: 'user', mailboxprimaryaddress: 'user', title: 'user' },
  mailmessage: { p1sender: 'user', p2sender: 'user', networkmessageid: 'id', internetmessageid: 'id' },
  process: { title: 'folder' },
  securitygroup: { name: 'user', distinguishedname: 'user', title: 'user' },
};

/** What a property of an entity of some type holds; undefined where the type does not tell. */
export function kindOfProperty(type: string, property: string): SecretKind | undefined {
  const own = BY_TYPE[type.toLowerCase().replace(/[^a-z]/g, '')];
  return own !== undefined && Object.hasOwn(own, property.toLowerCase()) ? own[property.toLowerCase()] : undefined;
}

/** What is an account or a host, though its object has no type. */
const MARKS: ReadonlyArray<readonly [type: string, properties: readonly string[]]> = [
  ['account', ['NTDomain', 'UPNSuffix', 'Sid', 'AadUserId', 'PUID', 'LogonId']],
  ['host', ['HostName', 'NetBiosName', 'OSFamily', 'AzureID', 'OMSAgentID']],
];

/** The type of an entity: its own word, what only such have, or the name that it stands under. */
export function typeOfEntity(object: JsonObject, under: string): string {
  const type = object['Type'] ?? object['type'];
  return typeof type === 'string'
    ? type
    : (MARKS.find(([, properties]) => properties.some((property) => Object.hasOwn(object, property)))?.[0] ?? under);
}
