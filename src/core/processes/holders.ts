import { type ProcessActivity, type ProcessCreation, type ProcessExit } from './activity';
import { sameImage } from './imageName';
import { timeOrder } from './timeOrder';

/** Exits are stamped up to this much before the start of the same process or of its child (milliseconds). */
export const EXIT_GRACE_MS = 2_000;

/** No system hands out one pid more often than this within the grace; it bounds the search in broken logs. */
const MOST_CANDIDATES = 32;

/** Who held which pid on which host, in time order. */
export interface Holders {
  /** Position of each creation in time order; creations without a time come last. */
  readonly rank: Int32Array;
  /** Exit time of each creation, milliseconds since 1970 UTC; NaN where it was not logged. */
  readonly end: Float64Array;
  /** The latest creations that held a pid on the host of `creation` before it, in time order. */
  before(creation: number, pid: number): readonly number[];
  /** The last boot of the creation's host at or before it; -Infinity where none was logged. */
  lastBoot(creation: number): number;
}

interface Host {
  readonly byPid: Map<number, number[]>;
  readonly boots: number[];
}

/** Indexes the activity; O(n log n). */
export function indexHolders({ created, exited, booted }: ProcessActivity): Holders {
  const order = timeOrder(created);
  const rank = new Int32Array(created.length);
  order.forEach((creation, position) => (rank[creation] = position));

  const hosts = new Map<string, Host>();
  const hostOf = (name: string): Host => {
    const key = name.toLowerCase();
    const known = hosts.get(key) ?? { byPid: new Map<number, number[]>(), boots: [] };
    hosts.set(key, known);
    return known;
  };
  for (const creation of order) {
    const { host, pid, start } = created[creation]!;
    if (pid !== null && start !== null) {
      append(hostOf(host).byPid, pid, creation);
    }
  }
  for (const { host, time } of booted) {
    hostOf(host).boots.push(time);
  }
  hosts.forEach(({ boots }) => boots.sort((one, other) => one - other));

  const end = new Float64Array(created.length).fill(NaN);
  for (const exit of [...exited].sort((one, other) => one.time - other.time)) {
    const holder = holderAtExit(hostOf(exit.host).byPid.get(exit.pid) ?? [], created, end, exit);
    if (holder !== undefined) {
      end[holder] = exit.time;
    }
  }

  return {
    rank,
    end,
    before(creation, pid) {
      const holders = hostOf(created[creation]!.host).byPid.get(pid) ?? [];
      const count = partition(holders, (holder) => rank[holder]! < rank[creation]!);
      return holders.slice(Math.max(0, count - MOST_CANDIDATES), count);
    },
    lastBoot(creation) {
      const { host, start } = created[creation]!;
      const { boots } = hostOf(host);
      return boots[partition(boots, (time) => start !== null && time <= start) - 1] ?? -Infinity;
    },
  };
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) {
    lists.set(key, [value]);
  } else {
    list.push(value);
  }
}

/** How many leading items of a list pass a test that, once failed, fails for all that follow. */
function partition<T>(list: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(list[middle]!)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * The process that an exit ends: the latest holder of that pid and image which had started by then and still runs,
 * else one that starts within the grace (the exit was stamped early).
 */
function holderAtExit(
  holders: readonly number[],
  created: readonly ProcessCreation[],
  end: Float64Array,
  exit: ProcessExit
): number | undefined {
  const startOf = (holder: number): number => created[holder]!.start ?? Infinity;
  const fits = (holder: number): boolean => {
    const { path } = created[holder]!;
    return Number.isNaN(end[holder]) && (exit.path === '' || path === '' || sameImage(exit.path, path));
  };
  const started = partition(holders, (holder) => startOf(holder) <= exit.time);
  const within = partition(holders, (holder) => startOf(holder) <= exit.time + EXIT_GRACE_MS);
  return (
    holders.slice(Math.max(0, started - MOST_CANDIDATES), started).findLast(fits) ??
    holders.slice(started, Math.min(within, started + MOST_CANDIDATES)).find(fits)
  );
}
