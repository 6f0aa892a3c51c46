import { type Host, hosts } from '../host';
import { accountant, clerk, colleague, type Identity, machine } from '../identity';
import { type PlayedProcess } from '../processPlan';
import { type Random } from '../random';
import { at, caseSpan } from '../sampleTime';
import { type AlertDraft } from './alertRow';
import { EntityList } from './entities';
import { everydayKinds, type EverydayKind } from './everydayKinds';
import { processAlert } from './processAlert';

/** Three days of alerts about nothing much: the same few types again and again, on all hosts. */
export function everydayAlerts(adminScript: PlayedProcess, random: Random): readonly AlertDraft[] {
  return [
    ...everydayKinds.flatMap((kind) => Array.from({ length: kind.count }, () => everyday(kind, random))),
    processAlert(adminScript, {
      name: 'PowerShell with an encoded command',
      severity: 'Medium',
      description: `PowerShell on ${adminScript.host.name} was given a command in Base64.`,
      tactics: 'Execution, DefenseEvasion',
      techniques: ['T1059', 'T1027'],
      status: 'Dismissed',
    }),
  ];
}

/** Some products write names in small letters. */
function asWritten(host: Host, random: Random): Host {
  return random.next() < 0.25 ? { ...host, name: host.name.toLowerCase() } : host;
}

function everyday(kind: EverydayKind, random: Random): AlertDraft {
  const { name, severity, tactics, product, about } = kind;
  const host = asWritten(random.pick(hosts), random);
  const user = random.pick([clerk, accountant, colleague, machine(host)]);
  const time = random.between(caseSpan.from, at('10:50:00'));
  return {
    name,
    severity,
    tactics,
    product,
    description: `${name}: ${host.name}.`,
    time,
    compromisedEntity: host.name,
    entities: entities(host, user, about, random),
    properties: {
      'Compromised Host': host.name,
      'User Name': `${user.domain}\\${user.user}`,
      ReportingSystem: 'Harbor',
    },
    // What is from the last hours has not been looked at yet.
    status: time > at('08:30:00') ? 'New' : random.pick(['New', 'InProgress', 'Resolved', 'Resolved', 'Dismissed']),
  };
}

function entities(host: Host, user: Identity, about: EverydayKind['about'], random: Random): AlertDraft['entities'] {
  const list = new EntityList();
  const hostReference = list.host(host);
  const account = list.account(user, hostReference, false);
  switch (about) {
    case 'host':
      break;
    case 'domain': {
      const address = list.address(`198.51.100.${random.between(30, 220)}`);
      list.add('dns', {
        DomainName: `${random.pick(['static', 'img', 'ads', 'cdn'])}.example.com`,
        IpAddresses: [address],
      });
      break;
    }
    case 'address':
      list.address(random.pick(hosts).address);
      break;
    case 'process': {
      const image = list.file('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
      // Some detections know the image and nothing else.
      list.add('process', { CommandLine: '', ImageFile: image, Account: account, Host: hostReference });
      break;
    }
    case 'mailbox':
      list.add('mailbox', { MailboxPrimaryAddress: `${user.user.replace('$', '')}@harbor.example` });
      list.add('url', { Url: `https://news.example.com/r/${random.between(1000, 9999)}` });
      break;
  }
  return list.entities;
}
