import { backupAccount, clerk, type Host, type Identity, machine, server, workstation } from './host';
import { type Random } from './random';
import { at } from './sampleTime';
import { type LogonPlan } from './securityEvents';

const wrongPassword = '0xc000006a';
const unknownUser = '0xc0000064';

function identity(user: string, random: Random): Identity {
  return {
    user,
    domain: 'HARBOR',
    sid: `S-1-5-21-1004336348-1177238915-682003330-${random.between(1100, 1900)}`,
    logonId: `0x${random.between(0x100000, 0xffffff).toString(16)}`,
  };
}

/** The logons of both hosts: the story's, among those of services and colleagues. */
export function logonPlans(random: Random): readonly LogonPlan[] {
  return [...storyLogons(random), ...[workstation, server].flatMap((host) => everydayLogons(host, random))];
}

/** The clerk mistypes once and logs on; later the intruder guesses names on the server until one works. */
function storyLogons(random: Random): readonly LogonPlan[] {
  const local = {
    host: workstation,
    target: clerk,
    type: 2,
    address: '127.0.0.1',
    workstation: workstation.name,
  } as const;
  const remote = { host: server, type: 3, address: workstation.address, workstation: workstation.name } as const;
  const guesses = ['administrator', 'backup', 'svc-sql', 'svc-web', 'svc-backup', 'helpdesk'] as const;
  return [
    { ...local, time: at('08:56:50.300'), failure: wrongPassword },
    { ...local, time: at('08:57:05.120') },
    { ...local, type: 7, time: at('10:12:44.900') },
    ...guesses.flatMap((user, index) =>
      [0, 1].map((attempt): LogonPlan => ({
        ...remote,
        time: at('09:30:20') + (index * 2 + attempt) * 1000,
        target: identity(user, random),
        failure: user === 'svc-backup' ? wrongPassword : unknownUser,
      }))
    ),
    { ...remote, time: at('09:32:58.440'), target: backupAccount },
  ];
}

function everydayLogons(host: Host, random: Random): readonly LogonPlan[] {
  const from = at('06:00:00');
  const to = at('11:00:00');
  const services = Array.from({ length: 25 }, (): LogonPlan => ({
    host,
    time: random.between(from, to),
    target: { ...machine(host), user: 'SYSTEM', domain: 'NT AUTHORITY' },
    type: 5,
    address: '-',
    workstation: '-',
  }));
  const visitors = Array.from({ length: 30 }, (): LogonPlan => ({
    host,
    time: random.between(from, to),
    target: identity(random.pick(['jonas.adler', 'ida.brandt', 'FIN-WKS-03$', 'FIN-WKS-11$', 'scanner']), random),
    type: 3,
    address: `192.0.2.${random.between(20, 90)}`,
    workstation: random.pick(['FIN-WKS-03', 'FIN-WKS-11', '-']),
    ...(random.next() < 0.1 && { failure: wrongPassword }),
  }));
  return [...services, ...visitors];
}
