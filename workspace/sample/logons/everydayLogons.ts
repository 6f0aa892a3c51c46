import { domainController, type Host, hosts } from '../host';
import { machine, visitor } from '../identity';
import { type Random } from '../random';
import { logSpan } from '../sampleTime';
import { type failures, type LogonPlan } from './logonEvents';

const people = ['jonas.adler', 'ida.brandt', 'maren.voss', 'til.renner', 'scanner'] as const;

/** How a few logons of every host fail without anybody meaning harm. */
const mishaps: readonly [keyof typeof failures, ...(keyof typeof failures)[]] = [
  'wrongPassword',
  'wrongPassword',
  'wrongPassword',
  'passwordExpired',
  'lockedOut',
  'outsideHours',
  'disabled',
];

/** The logons of services, colleagues and other computers on all hosts. */
export function everydayLogons(random: Random): readonly LogonPlan[] {
  return hosts.flatMap((host) => [
    ...services(host, random),
    ...visitors(host, host === domainController ? 330 : 45, random),
  ]);
}

function services(host: Host, random: Random): readonly LogonPlan[] {
  return Array.from({ length: 30 }, () => ({
    host,
    time: random.between(logSpan.from, logSpan.to),
    target: { ...machine(host), user: 'SYSTEM', domain: 'NT AUTHORITY' },
    type: 5,
    address: '-',
    workstation: '-',
  }));
}

function visitors(host: Host, count: number, random: Random): readonly LogonPlan[] {
  return Array.from({ length: count }, (): LogonPlan => {
    const from = random.pick(hosts);
    const time = random.between(logSpan.from, logSpan.to - 60_000);
    const isMachine = random.next() < 0.6;
    const failed = !isMachine && random.next() < 0.15;
    return {
      host,
      time,
      target: visitor(isMachine ? `${from.name}$` : random.pick(people), random),
      type: 3,
      address: from.address,
      workstation: isMachine ? '-' : from.name,
      kerberos: isMachine,
      ...(failed ? { failure: random.pick(mishaps) } : { logoff: time + random.between(150, 58_000) }),
    };
  });
}
