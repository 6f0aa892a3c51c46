import { type LogonActivity, type LogonEvent } from './activity';
import { accountOf, sourceOf } from './logonText';
import { logonTypeName } from './logonType';

/** The logons of one account in one manner; times are milliseconds since 1970 UTC. */
export interface LogonCount {
  readonly account: string;
  readonly logonTypeName: string;
  readonly succeeded: number;
  readonly failed: number;
  /** How many different addresses or hosts they came from. */
  readonly sourceCount: number;
  /** Those sources, the most frequent first; says how many more there are. */
  readonly sources: string;
  readonly first: number | null;
  readonly last: number | null;
}

/** So many sources are named; more make a cell unreadable. */
const NAMED_SOURCES = 10;

/** Counts logons by account (without case) and type: the most first, then by account and type. */
export function logonCounts({ logons }: LogonActivity): readonly LogonCount[] {
  const groups = new Map<string, LogonEvent[]>();
  for (const logon of logons) {
    const key = `${logon.logonType ?? ''}/${accountOf(logon).toLowerCase()}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [logon]);
    } else {
      group.push(logon);
    }
  }
  return [...groups.values()]
    .map(countOf)
    .sort(
      (one, other) =>
        other.succeeded + other.failed - (one.succeeded + one.failed) ||
        compareText(one.account, other.account) ||
        compareText(one.logonTypeName, other.logonTypeName)
    );
}

function countOf(logons: readonly LogonEvent[]): LogonCount {
  const failed = logons.filter(({ outcome }) => outcome === 'failure').length;
  const times = logons.flatMap(({ time }) => (time === null ? [] : [time]));
  const sources = sourcesOf(logons);
  return {
    account: accountOf(logons[0]!),
    logonTypeName: logonTypeName(logons[0]!.logonType),
    succeeded: logons.length - failed,
    failed,
    sourceCount: sources.length,
    sources: listed(sources),
    first: times.reduce<number | null>((first, time) => (first === null || time < first ? time : first), null),
    last: times.reduce<number | null>((last, time) => (last === null || time > last ? time : last), null),
  };
}

function sourcesOf(logons: readonly LogonEvent[]): readonly string[] {
  const counts = new Map<string, { readonly source: string; count: number }>();
  for (const logon of logons) {
    const source = sourceOf(logon);
    const known = counts.get(source.toLowerCase());
    if (known !== undefined) {
      known.count++;
    } else if (source !== '') {
      counts.set(source.toLowerCase(), { source, count: 1 });
    }
  }
  return [...counts.values()]
    .sort((one, other) => other.count - one.count || compareText(one.source, other.source))
    .map(({ source }) => source);
}

function listed(sources: readonly string[]): string {
  const more = sources.length - NAMED_SOURCES;
  return sources.slice(0, NAMED_SOURCES).join(', ') + (more > 0 ? ` and ${more.toLocaleString('en-US')} more` : '');
}

const compareText = (one: string, other: string): number =>
  one.toLowerCase() < other.toLowerCase() ? -1 : one.toLowerCase() > other.toLowerCase() ? 1 : 0;
