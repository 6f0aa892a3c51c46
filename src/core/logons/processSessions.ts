import { type LogonActivity, type LogonEvent } from './activity';
import { processLogonId, systemSession } from './logonId';
import { Sessions } from './sessions';

/** What of a process tells its session; the nodes of a forest fit. */
export interface SessionProcess {
  readonly host: string;
  readonly start: number | null;
  readonly subjectLogonId: string;
  readonly targetLogonId: string;
}

/** A session in which processes ran; times are milliseconds since 1970 UTC. */
export interface ProcessSession {
  readonly host: string;
  /** Canonical. */
  readonly logonId: string;
  /** Whose session it is where the system itself opened it; else "". */
  readonly systemSession: string;
  /** The logon that opened it; null where none was logged, and for sessions of the system. */
  readonly logon: LogonEvent | null;
  /** When it ended; null where no logoff was logged. */
  readonly end: number | null;
  readonly processes: number;
  /** Starts of the first and the last process. */
  readonly first: number | null;
  readonly last: number | null;
}

/**
 * The sessions that a list of processes ran in, by first process. A process belongs to the last logon with its id at
 * or before its start, so that an id that is used again after a reboot gives two sessions. Processes without a session
 * are left out.
 */
export function processSessions(
  processes: readonly SessionProcess[],
  activity: LogonActivity
): readonly ProcessSession[] {
  const sessions = new Sessions(activity);
  const found = new Map<string, ProcessSession>();
  for (const process of processes) {
    const { host, start } = process;
    const logonId = processLogonId(process);
    if (logonId === '' || logonId === '0x0') {
      continue;
    }
    const logon = start === null ? undefined : sessions.openedBefore(host, logonId, start);
    const key = `${host.toLowerCase()}/${logonId}/${logon?.row ?? ''}`;
    const known = found.get(key);
    found.set(
      key,
      known === undefined
        ? {
            host,
            logonId,
            systemSession: systemSession(logonId),
            logon: logon ?? null,
            end: logon === undefined ? null : sessions.endOf(logon),
            processes: 1,
            first: start,
            last: start,
          }
        : {
            ...known,
            processes: known.processes + 1,
            first: extreme(Math.min, known.first, start),
            last: extreme(Math.max, known.last, start),
          }
    );
  }
  return [...found.values()].sort((one, other) => (one.first ?? Infinity) - (other.first ?? Infinity) || 0);
}

const extreme = (pick: (...times: number[]) => number, one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : pick(one, other);
