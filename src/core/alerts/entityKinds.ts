import { type Entity, entityText } from './entities';
import { caseKeyOf, type EntityKind, filled, keyOf, keyOfAll, named, none } from './entityKind';
import { accountKeys, accountTitle } from './kinds/account';
import { fileKeys, fileTitle } from './kinds/file';
import { hostKeys, hostTitle } from './kinds/host';
import { processKeys, processTitle } from './kinds/process';
import { sessionKeys, sessionTitle } from './kinds/session';

const ON_HOST = { Host: 'on host' };

/**
 * The types of entities by their names in lower case without dashes. Properties and identifiers are those of the
 * "Microsoft Sentinel entity types reference"; sessions and network connections stand in alerts, though not there.
 */
export const ENTITY_KINDS: Readonly<Record<string, EntityKind>> = {
  host: {
    label: 'Host',
    group: 'host',
    title: hostTitle,
    keys: hostKeys,
    shown: ['DnsDomain', 'NTDomain', 'OSFamily', 'OSVersion', 'IsDomainJoined', 'AzureID', 'OMSAgentID'],
    relations: { IpInterfaces: 'has address', IoTDevice: 'is the device' },
  },
  account: {
    label: 'Account',
    group: 'account',
    title: accountTitle,
    keys: accountKeys,
    shown: ['Sid', 'DisplayName', 'LogonId', 'IsDomainJoined', 'DnsDomain', 'AadUserId', 'AadTenantId', 'PUID'],
    relations: ON_HOST,
  },
  ip: {
    label: 'IP address',
    group: 'network',
    title: named('Address'),
    keys: keyOf('Address', 'AddressScope'),
    shown: ['AddressScope', 'Location'],
    relations: {},
  },
  url: { label: 'URL', group: 'network', title: named('Url'), keys: caseKeyOf('Url'), shown: [], relations: {} },
  dns: {
    label: 'DNS name',
    group: 'network',
    title: named('DomainName'),
    keys: keyOf('DomainName'),
    shown: [],
    relations: {
      IpAddress: 'resolves to',
      IpAddresses: 'resolves to',
      DnsServerIp: 'resolved by',
      HostIpAddress: 'asked by',
    },
  },
  networkconnection: {
    label: 'Network connection',
    group: 'network',
    title: named('DestinationPort', 'Protocol'),
    keys: none,
    shown: ['Protocol', 'SourcePort', 'DestinationPort'],
    relations: { SourceAddress: 'from', DestinationAddress: 'to' },
  },
  file: {
    label: 'File',
    group: 'file',
    title: fileTitle,
    keys: fileKeys,
    shown: ['Name', 'Directory', 'AlternateDataStreamName', 'SizeInBytes', 'WindowsSecurityZoneType'],
    relations: { ...ON_HOST, FileHashes: 'has hash', HostUrl: 'downloaded from', ReferrerUrl: 'referred by' },
  },
  filehash: {
    label: 'File hash',
    group: 'file',
    title: named('Value'),
    keys: keyOf('Algorithm', 'Value'),
    shown: ['Algorithm'],
    relations: {},
  },
  process: {
    label: 'Process',
    group: 'process',
    title: processTitle,
    keys: processKeys,
    shown: ['ProcessId', 'CommandLine', 'CreationTimeUtc', 'ElevationToken'],
    relations: {
      ...ON_HOST,
      ImageFile: 'image',
      Account: 'runs as',
      ParentProcess: 'parent',
      LogonSession: 'in session',
    },
  },
  hostlogonsession: {
    label: 'Logon session',
    group: 'session',
    title: sessionTitle,
    keys: sessionKeys,
    shown: ['SessionId', 'StartTimeUtc', 'EndTimeUtc'],
    relations: { ...ON_HOST, Account: 'session of' },
  },
  registrykey: {
    label: 'Registry key',
    group: 'registry',
    title: (entity) => filled('\\', entityText(entity, 'Hive'), entityText(entity, 'Key')),
    keys: keyOf('Hive', 'Key'),
    shown: ['Hive', 'Key'],
    relations: {},
  },
  registryvalue: {
    label: 'Registry value',
    group: 'registry',
    title: named('Name', 'Value'),
    keys: (entity, set) => {
      const key = set.related(entity, 'Key');
      const parts = [key && entityText(key, 'Hive'), key && entityText(key, 'Key'), entityText(entity, 'Name')];
      return parts.every(Boolean) ? [parts.join('\\').toLowerCase()] : [];
    },
    shown: ['Value', 'ValueType'],
    relations: { ...ON_HOST, Key: 'in key' },
  },
  malware: {
    label: 'Malware',
    group: 'threat',
    title: named('Name'),
    keys: keyOf('Name', 'Category'),
    shown: ['Category'],
    relations: { Files: 'found in', Processes: 'found in' },
  },
  mailbox: {
    label: 'Mailbox',
    group: 'mail',
    title: named('MailboxPrimaryAddress', 'Upn'),
    keys: keyOf('MailboxPrimaryAddress'),
    shown: ['DisplayName', 'Upn', 'RiskLevel'],
    relations: {},
  },
  mailmessage: {
    label: 'Mail message',
    group: 'mail',
    title: named('Subject', 'InternetMessageId', 'NetworkMessageId'),
    keys: keyOfAll('NetworkMessageId', 'Recipient'),
    shown: ['Sender', 'Recipient', 'SenderIP', 'ReceivedDate', 'DeliveryAction', 'DeliveryLocation', 'Urls', 'Threats'],
    relations: { Files: 'attachment' },
  },
  mailcluster: {
    label: 'Mail cluster',
    group: 'mail',
    title: named('Query', 'Source'),
    keys: keyOf('Query', 'Source'),
    shown: ['MailCount', 'Threats', 'IsVolumeAnomaly', 'QueryTime'],
    relations: {},
  },
  submissionmail: {
    label: 'Submitted mail',
    group: 'mail',
    title: named('Subject', 'SubmissionId'),
    keys: keyOfAll('SubmissionId', 'NetworkMessageId', 'Recipient', 'Submitter'),
    shown: ['Submitter', 'Sender', 'Recipient', 'ReportType', 'SubmissionDate'],
    relations: {},
  },
  azureresource: {
    label: 'Azure resource',
    group: 'cloud',
    title: (entity) => entityText(entity, 'ResourceName') || entityText(entity, 'ResourceId').replace(/^.*\//, ''),
    keys: keyOf('ResourceId'),
    shown: ['ResourceId', 'ResourceType', 'SubscriptionId'],
    relations: {},
  },
  cloudapplication: {
    label: 'Cloud application',
    group: 'cloud',
    title: named('Name', 'InstanceName', 'SaasId', 'AppId'),
    keys: (entity) => {
      const app = named('SaasId', 'AppId', 'Name')(entity);
      return app === '' ? [] : [`${app}|${entityText(entity, 'InstanceName')}`.toLowerCase()];
    },
    shown: ['AppId', 'SaasId', 'InstanceName', 'Risk'],
    relations: {},
  },
  securitygroup: {
    label: 'Security group',
    group: 'account',
    title: named('DistinguishedName', 'SID', 'ObjectGuid'),
    keys: (entity) =>
      ['DistinguishedName', 'SID', 'ObjectGuid'].flatMap((name) => {
        const value = entityText(entity, name).toLowerCase();
        return value === '' ? [] : [`${name}:${value}`];
      }),
    shown: ['SID', 'ObjectGuid'],
    relations: {},
  },
  iotdevice: {
    label: 'IoT device',
    group: 'host',
    title: named('DeviceName', 'DeviceId'),
    keys: (entity, set) => {
      const [hub, device] = [set.related(entity, 'IoTHub'), entityText(entity, 'DeviceId')];
      return device === '' ? [] : [filled('|', hub && entityText(hub, 'ResourceId'), device).toLowerCase()];
    },
    shown: ['DeviceId', 'DeviceType', 'Manufacturer', 'Model', 'OperatingSystem', 'MacAddress', 'SerialNumber', 'Site'],
    relations: { IoTHub: 'connected to', IpAddress: 'has address', SourceRef: 'managed at', DevicePageLink: 'page' },
  },
};

/** Types whose names changed. */
const OTHER_NAMES: Readonly<Record<string, string>> = { dnsresolution: 'dns', networksession: 'networkconnection' };

/** A type that is not in the table shows all that it holds and is never taken for another entity. */
const UNKNOWN: EntityKind = {
  label: 'Entity',
  group: 'other',
  title: named('Name', 'FriendlyName', 'DisplayName', 'Id'),
  keys: none,
  shown: [],
  relations: {},
};

/** The kind of a type of entity; for one that is not known, a kind that is labelled with the type itself. */
export function kindOfType(type: string): EntityKind {
  const name = OTHER_NAMES[type] ?? type;
  if (Object.hasOwn(ENTITY_KINDS, name)) {
    return ENTITY_KINDS[name]!;
  }
  return type === 'unknown' ? UNKNOWN : { ...UNKNOWN, label: type };
}

/** The kind of an entity. */
export const kindOf = ({ type }: Entity): EntityKind => kindOfType(type);

/** The properties of an entity to be shown: those that its kind lists, or every simple one of an unknown kind. */
export function shownProperties(entity: Entity): ReadonlyArray<readonly [name: string, value: string]> {
  const { shown, group } = kindOf(entity);
  const names = group === 'other' ? [...entity.properties.keys()] : shown;
  return names.flatMap((name) => {
    const value = entityText(entity, name);
    return value === '' ? [] : [[name, value] as const];
  });
}

/** What the property that refers to another entity says, in words; an unlisted property by its own name. */
export const relationOf = (entity: Entity, property: string): string =>
  kindOf(entity).relations[property] ?? property.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
