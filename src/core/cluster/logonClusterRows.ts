import { type LogonRow } from '../logons/logonRows';
import { type Cluster } from './clusters';
import { numberInWords } from './numberInWords';

/** A cluster of logons, told by its first, or a logon on its own. */
export interface LogonClusterRow {
  /** Earliest and latest logon of the cluster. */
  readonly TimeGenerated: number | null;
  readonly LastEventTime: number | null;
  readonly account: string;
  readonly logonType: number | null;
  readonly logonTypeName: string;
  readonly ClusterSize: number;
  readonly ClusterId: number;
  readonly failed: number;
  /** Accounts and types of all its logons, each with its number. */
  readonly members: string;
  /** Whether it holds more than one account or type: then its first does not speak for all. */
  readonly mixed: boolean;
  readonly sources: string;
  /** Whether it holds the logon of the alert's session. */
  readonly alertSession: boolean;
  readonly logonId: string;
}

/** More than this are counted, not named. */
const MOST_NAMED = 5;

/** The cluster table of logons; `session` is the canonical logon id of the alert's session, "" without one. */
export const logonClusterRows = (
  logons: readonly LogonRow[],
  clusters: readonly Cluster[],
  session: string
): readonly LogonClusterRow[] =>
  clusters.map(({ id, members, first, last }) => {
    const own = Array.from(members, (row) => logons[row]!);
    const { account, logonType, logonTypeName, logonId } = own[0]!;
    const kinds = tally(own.map((logon) => `${logon.account} ${logon.logonTypeName}`.trim()));
    return {
      TimeGenerated: first,
      LastEventTime: last,
      account,
      logonType,
      logonTypeName,
      ClusterSize: own.length,
      ClusterId: id,
      failed: own.filter(({ outcome }) => outcome === 'failure').length,
      members: inWords(kinds),
      mixed: kinds.length > 1,
      sources: inWords(tally(own.map(({ sourceAddress, sourceHost }) => sourceAddress || sourceHost).filter(isTold))),
      alertSession: session !== '' && own.some((logon) => logon.logonId === session),
      logonId,
    };
  });

/** A source is "-" where Windows knows none. */
const isTold = (source: string): boolean => source !== '' && source !== '-';

type Tally = ReadonlyArray<readonly [name: string, count: number]>;

/** How often each name occurs, the most frequent first. */
function tally(names: readonly string[]): Tally {
  const counts = new Map<string, number>();
  names.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
  return [...counts].sort(([, one], [, other]) => other - one);
}

function inWords(counts: Tally): string {
  const named = counts.slice(0, MOST_NAMED).map(([name, count]) => `${name} (${numberInWords(count)})`);
  const others = counts.length - named.length;
  return others > 0 ? `${named.join(', ')} and ${numberInWords(others)} more` : named.join(', ');
}
