import { type ProcessActivity, type ProcessCreation, type ProcessExit } from './activity';
import { sameImage } from './imageName';
import { timeOrder } from './timeOrder';

/** Exits are stamped up to this much before the start of the same process or of its child (milliseconds). */
export const EXIT_GRACE_MS = 2_000;

/** No system hands out one pid more often than this within the grace; it bounds the search in broken logs. */
export const MOST_CANDIDATES = 32;

/** Who held which pid on which host, in time order. */
export interface Holders {
  /** Creations in time order; those without a time come last. */
  readonly order: Int32Array;
  /** Position of each creation in that order. */
  readonly rank: Int32Array;
  /** Exit time of each creation, milliseconds since 1970 UTC; NaN where it was not logged. */
  readonly end: Float64Array;
  /** For each creation, who held its parent's pid on its host, in time order: earlier and later ones. */
  readonly ofParentPid: ReadonlyArray<readonly number[]>;
  /** How many of those come before the creation. */
  readonly heldBefore: Int32Array;
  /** The last boot of the creation's host at or before it; -Infinity where none was logged. */
  lastBoot(creation: number): number;
}

const NOBODY: readonly number[] = [];

interface Host {
  readonly byPid: Map<number, number[]>;
  readonly boots: number[];
}

/** Hosts by name without case; names are looked up as logged first, since nearly all repeat to the letter. */
class HostIndex {
  private readonly asLogged = new Map<string, Host>();
  private readonly folded = new Map<string, Host>();

  of(name: string): Host {
    const known = this.asLogged.get(name);
    if (known !== undefined) {
      return known;
    }
    const host = this.folded.get(name.toLowerCase()) ?? { byPid: new Map<number, number[]>(), boots: [] };
    this.asLogged.set(name, host);
    this.folded.set(name.toLowerCase(), host);
    return host;
  }

  all(): readonly Host[] {
    return [...this.folded.values()];
  }
}

/** Indexes the activity; O(n log n). */
export function indexHolders({ created, exited, booted }: ProcessActivity): Holders {
  const order = timeOrder(created);
  const rank = new Int32Array(created.length);
  order.forEach((creation, position) => (rank[creation] = position));

  const hosts = new HostIndex();
  const hostOf = created.map(({ host }) => hosts.of(host));
  const ofParentPid = new Array<readonly number[]>(created.length).fill(NOBODY);
  const heldBefore = new Int32Array(created.length);
  for (const creation of order) {
    const { pid, parentPid, start } = created[creation]!;
    const { byPid } = hostOf[creation]!;
    const ofParent = (parentPid === null ? undefined : byPid.get(parentPid)) ?? NOBODY;
    ofParentPid[creation] = ofParent;
    heldBefore[creation] = ofParent.length;
    if (pid !== null && start !== null) {
      append(byPid, pid, creation);
    }
  }
  for (const { host, time } of booted) {
    hosts.of(host).boots.push(time);
  }
  hosts.all().forEach(({ boots }) => boots.sort((one, other) => one - other));

  const end = new Float64Array(created.length).fill(NaN);
  for (const exit of [...exited].sort((one, other) => one.time - other.time)) {
    const holder = holderAtExit(hosts.of(exit.host).byPid.get(exit.pid) ?? NOBODY, created, end, exit);
    if (holder !== undefined) {
      end[holder] = exit.time;
    }
  }

  return {
    order,
    rank,
    end,
    ofParentPid,
    heldBefore,
    lastBoot(creation) {
      const { boots } = hostOf[creation]!;
      const { start } = created[creation]!;
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
