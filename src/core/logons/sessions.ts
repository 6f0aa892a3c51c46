import { sameHost } from '../processes/source';
import { type LogonActivity, type LogonEvent, type Logoff } from './activity';
import { canonicalLogonId, systemSession } from './logonId';

/**
 * When the logon sessions of some hosts began and ended. Ids are used again after a reboot, so an id alone names no
 * session: the host and a time belong to it. Sessions of the system itself are opened by no logon.
 */
export class Sessions {
  private readonly logons = new Map<string, LogonEvent[]>();
  private readonly logoffs = new Map<string, Logoff[]>();

  constructor(activity: LogonActivity) {
    for (const logon of activity.logons) {
      if (logon.outcome === 'success') {
        add(this.logons, logon.host, logon.logonId, logon);
      }
    }
    for (const logoff of activity.logoffs) {
      add(this.logoffs, logoff.host, logoff.logonId, logoff);
    }
    for (const list of [...this.logons.values(), ...this.logoffs.values()]) {
      list.sort((one, other) => (one.time ?? Infinity) - (other.time ?? Infinity) || 0);
    }
  }

  /** The last logon with this id at or before a time: the one whose session was open then. */
  openedBefore(host: string, logonId: string, time: number): LogonEvent | undefined {
    return this.of(this.logons, host, logonId).findLast((logon) => logon.time !== null && logon.time <= time);
  }

  /** The logon nearest to a time that no logon precedes; without a time, the last one. */
  nearest(host: string, logonId: string, time: number | null): LogonEvent | undefined {
    const logons = this.of(this.logons, host, logonId);
    return time === null ? logons.at(-1) : (this.openedBefore(host, logonId, time) ?? logons[0]);
  }

  /** When the session of a logon ended: the first logoff before its id was used again. Null where none was logged. */
  endOf(logon: LogonEvent): number | null {
    const { host, logonId, time } = logon;
    if (time === null || logon.outcome === 'failure') {
      return null;
    }
    const next = this.of(this.logons, host, logonId).find((later) => later.time !== null && later.time > time);
    const end = this.of(this.logoffs, host, logonId).find((logoff) => logoff.time >= time);
    return end === undefined || (next !== undefined && end.time >= next.time!) ? null : end.time;
  }

  private of<Event extends { readonly host: string }>(
    events: ReadonlyMap<string, Event[]>,
    host: string,
    logonId: string
  ): readonly Event[] {
    return (events.get(keyOf(host, logonId)) ?? []).filter((event) => sameHost(event.host, host));
  }
}

/** The first label of the host, since logs differ in how much of its name they write. */
const keyOf = (host: string, logonId: string): string =>
  `${host.split('.')[0]!.toLowerCase()}/${canonicalLogonId(logonId)}`;

function add<Event>(events: Map<string, Event[]>, host: string, logonId: string, event: Event): void {
  if (['', '0x0'].includes(canonicalLogonId(logonId)) || systemSession(logonId) !== '') {
    return;
  }
  const key = keyOf(host, logonId);
  const list = events.get(key);
  if (list === undefined) {
    events.set(key, [event]);
  } else {
    list.push(event);
  }
}
