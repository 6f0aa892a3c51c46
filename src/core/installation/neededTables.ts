import { type EventSource } from '../schemas/hostSchema';
import { SCHEMAS } from '../schemas/schemas';

/** A table of the workspace that investigations read. */
export interface NeededTable {
  readonly name: string;
  /** What is found in it, in words. */
  readonly holds: string;
  /** What to look at where it is absent or empty; a question or an instruction. */
  readonly hint: string;
  /** Whether it is about alerts, or is one of several logs of hosts of which one will do. */
  readonly use: 'alerts' | 'incidents' | 'hosts';
}

const ALERTS: readonly NeededTable[] = [
  {
    name: 'SecurityAlert',
    holds: 'alerts',
    hint: 'Microsoft Sentinel and Microsoft Defender for Cloud write it: is either of them connected to this workspace?',
    use: 'alerts',
  },
  {
    name: 'SecurityIncident',
    holds: 'incidents',
    hint: 'Microsoft Sentinel writes it. Without it, no alert has an incident.',
    use: 'incidents',
  },
];

/** Every table that investigations read, those of hosts in the order in which they are preferred. */
export function neededTables(): readonly NeededTable[] {
  const found = new Map<string, NeededTable>();
  for (const { label, processes, logons } of SCHEMAS) {
    for (const source of [processes, logons]) {
      for (const name of tablesOf(source).filter((table) => !found.has(table))) {
        found.set(name, { name, holds: label, hint: source.hint, use: 'hosts' });
      }
    }
  }
  return [...ALERTS, ...found.values()];
}

const tablesOf = (events: EventSource<unknown>): readonly string[] =>
  events.found('').flatMap(({ source }) => (typeof source === 'string' ? [source] : []));
