import { type AlertDraft, type Severity } from './alertRow';
import { EntityList } from './entities';
import { type Host, machine, server, workstation } from './host';
import { type Random } from './random';
import { at } from './sampleTime';

const hour = 3_600_000;

const otherHosts: readonly [Host, ...Host[]] = [
  workstation,
  server,
  { name: 'fin-wks-03', computerId: '', address: '192.0.2.33' },
  { name: 'FIN-WKS-11', computerId: '', address: '192.0.2.41' },
];

const kinds: readonly [readonly [name: string, severity: Severity], ...(readonly [string, Severity])[]] = [
  ['Scheduled task created', 'Informational'],
  ['Software installed outside of the catalogue', 'Informational'],
  ['Logon outside of working hours', 'Low'],
  ['Rare domain contacted', 'Low'],
  ['Antimalware signature out of date', 'Low'],
  ['Macro opened from the network', 'Medium'],
  ['Event log cleared', 'High'],
];

/** The alerts of three ordinary days, most of them about nothing much. */
export function everydayAlerts(random: Random): readonly AlertDraft[] {
  return Array.from({ length: 19 }, (_, index): AlertDraft => {
    const [name, severity] = kinds[index % kinds.length] ?? kinds[0];
    const host = random.pick(otherHosts);
    const list = new EntityList();
    const reference = list.host(host);
    list.account(machine(host), reference);
    return {
      name,
      severity,
      description: `${name} on ${host.name}.`,
      time: at('09:00:00') - index * 4 * hour + random.between(0, 3 * hour),
      compromisedEntity: host.name,
      entities: list.entities,
      properties: { 'Compromised Host': host.name, ReportingSystem: 'Harbor' },
      status: random.pick(['New', 'InProgress', 'Resolved']),
    };
  });
}
