import { dnsDomain, domainController, server, workstation } from '../host';
import { backupAccount, clerk } from '../identity';
import { at } from '../sampleTime';
import { toolFile } from '../story/toolFile';
import { type AlertDraft } from './alertRow';
import { EntityList } from './entities';

/** The alerts of other products that belong to the intrusion: each shares some of its entities, none a process. */
export function surroundingAlerts(): readonly AlertDraft[] {
  return [delivery(), rareAddress(), cloudSignIn(), storageRead(), spray(), serviceAccount()];
}

/** Shares the account, as a mailbox. */
function delivery(): AlertDraft {
  const list = new EntityList();
  const address = `${clerk.user}@${dnsDomain}`;
  list.cloudAccount(clerk);
  list.add('mailbox', { MailboxPrimaryAddress: address, Upn: address, DisplayName: 'Maren Voss' });
  list.add('mail-message', {
    Recipient: address,
    Sender: 'billing@invoices.example.net',
    P1Sender: 'billing@invoices.example.net',
    Subject: 'Invoice 4471',
    ReceivedDate: '2026-03-10T08:51:12.000Z',
    SenderIP: '198.51.100.23',
  });
  list.add('file', { Name: 'Invoice_4471.docm' });
  list.add('url', { Url: 'http://cdn.example.net/invoice' });
  return {
    name: 'Mail with a macro document delivered',
    severity: 'Low',
    description: `A document with a macro was delivered to ${address}.`,
    time: at('08:51:12'),
    compromisedEntity: address,
    tactics: 'InitialAccess',
    techniques: ['T1566'],
    product: 'Harbor Mail',
    entities: list.entities,
    properties: { Sender: 'billing@invoices.example.net', ReportingSystem: 'Harbor' },
  };
}

/** Shares the host and the address of the tool. */
function rareAddress(): AlertDraft {
  const list = new EntityList();
  list.host(workstation);
  const own = list.address(workstation.address);
  const address = list.address(toolFile.address);
  list.add('dns', { DomainName: 'collect.example.org', IpAddresses: [address], HostIpAddress: own });
  list.add('network-connection', { SourceAddress: own, DestinationAddress: address, DestinationPort: 8443 });
  return {
    name: 'Regular traffic to a rare address',
    severity: 'Medium',
    description: `${workstation.name} asks ${toolFile.address} for something every minute.`,
    time: at('09:26:00'),
    compromisedEntity: workstation.name,
    tactics: 'CommandAndControl',
    techniques: ['T1071'],
    product: 'Harbor Network',
    entities: list.entities,
    properties: { 'Destination IP': toolFile.address, 'Compromised Host': workstation.name },
  };
}

/** Shares the account and the address. */
function cloudSignIn(): AlertDraft {
  const list = new EntityList();
  list.cloudAccount(clerk);
  list.add('cloud-application', { AppId: 20893, Name: 'Harbor Mail Web', InstanceName: 'harbor' });
  list.address(toolFile.address);
  return {
    name: 'Sign-in from an unusual place',
    severity: 'Medium',
    description: `${clerk.user} signed in to Harbor Mail Web from ${toolFile.address}.`,
    time: at('09:48:05'),
    compromisedEntity: `${clerk.user}@${dnsDomain}`,
    tactics: 'InitialAccess, Persistence',
    techniques: ['T1078'],
    product: 'Harbor Cloud',
    entities: list.entities,
    properties: { 'User Name': `${clerk.user}@${dnsDomain}`, 'Client IP Address': toolFile.address },
  };
}

/** Shares the address only. */
function storageRead(): AlertDraft {
  const list = new EntityList();
  list.add('azure-resource', {
    ResourceId:
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/casefile-sample/providers/Microsoft.Storage/storageAccounts/harborledger',
    SubscriptionId: '00000000-0000-0000-0000-000000000000',
  });
  list.address(toolFile.address);
  return {
    name: 'Storage read from an unusual address',
    severity: 'Medium',
    description: `Files of the storage account harborledger were read from ${toolFile.address}.`,
    time: at('10:04:41'),
    compromisedEntity: 'harborledger',
    tactics: 'Collection',
    product: 'Harbor Cloud',
    entities: list.entities,
    properties: { 'Client IP Address': toolFile.address },
  };
}

/** Shares the workstation's address, and its name as text. */
function spray(): AlertDraft {
  const list = new EntityList();
  list.host(domainController);
  list.address(workstation.address);
  return {
    name: 'One password tried on many accounts',
    severity: 'High',
    description: `48 accounts were tried on ${domainController.name} within half a minute.`,
    time: at('09:42:34'),
    compromisedEntity: domainController.name,
    tactics: 'CredentialAccess',
    techniques: ['T1110'],
    product: 'Harbor Identity',
    entities: list.entities,
    properties: { 'Source Workstation': workstation.name, 'Failed Attempts': '48' },
  };
}

/** Names two hosts and the account that was taken over. */
function serviceAccount(): AlertDraft {
  const list = new EntityList();
  const target = list.host(server);
  list.host(workstation);
  const account = list.account(backupAccount, target);
  list.logonSession(backupAccount, at('09:32:58.440'), target, account);
  list.add('security-group', { DistinguishedName: 'CN=Backup Operators,DC=harbor,DC=example', SID: 'S-1-5-32-551' });
  return {
    name: 'Service account used from a workstation',
    severity: 'High',
    description: `${backupAccount.user} logged on to ${server.name} from ${workstation.name}, which it never did before.`,
    time: at('09:32:58.440'),
    compromisedEntity: server.name,
    tactics: 'LateralMovement',
    techniques: ['T1078', 'T1021'],
    product: 'Harbor Identity',
    entities: list.entities,
    properties: {
      'Compromised Host': server.name,
      'User Name': `HARBOR\\${backupAccount.user}`,
      'Account Session Id': backupAccount.logonId,
      'Source Host': workstation.name,
    },
  };
}
