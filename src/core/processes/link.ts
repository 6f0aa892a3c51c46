import { type ProcessActivity } from './activity';
import { EXIT_GRACE_MS, type Holders, indexHolders } from './holders';
import { sameImage } from './imageName';

/**
 * How sure a parent link is, best first:
 * - `exact`: by an id that the log promises to be unique;
 * - `matched`: pid and image name agree, and the parent was running;
 * - `pid`: the pid alone agrees (the event names no parent image), or the parent started long before;
 * - `inferred`: the parent itself was not logged, only its name in the child's event;
 * - `missing`: nothing is known of the parent.
 */
export type Certainty = 'exact' | 'matched' | 'pid' | 'inferred' | 'missing';

/** The link of one creation to its parent: an index into `created`, or null when the parent was not logged. */
export interface Link {
  readonly parent: number | null;
  readonly certainty: Certainty;
}

/** Nearly every parent is seconds older than its child; past this, a reboot may have gone unlogged in between. */
const OLD_PARENT_MS = 7 * 86_400_000;

/**
 * Links every process creation to its parent. A parent never starts after its child and never sits on another host;
 * cycles are impossible because "before" is a strict order. O(n log n).
 *
 * A pid is reused as soon as its process is gone, so a later holder of the pid proves that the earlier one had ended.
 */
export function linkProcesses(activity: ProcessActivity): {
  readonly links: readonly Link[];
  readonly holders: Holders;
} {
  const holders = indexHolders(activity);
  const { created } = activity;
  const byUniqueId = new Map<string, number>();
  created.forEach(({ host, uniqueId }, index) => {
    if (uniqueId !== '') {
      byUniqueId.set(uniqueKey(host, uniqueId), index);
    }
  });

  const links = created.map((child, index): Link => {
    const exact = byUniqueId.get(uniqueKey(child.host, child.parentUniqueId));
    if (exact !== undefined && holders.rank[exact]! < holders.rank[index]!) {
      return { parent: exact, certainty: 'exact' };
    }
    const parent = runningParent(index);
    if (parent !== undefined) {
      const age = child.start! - created[parent]!.start!;
      return { parent, certainty: child.parentPath === '' || age > OLD_PARENT_MS ? 'pid' : 'matched' };
    }
    return { parent: null, certainty: child.parentPath === '' ? 'missing' : 'inferred' };
  });
  return { links, holders };

  function runningParent(index: number): number | undefined {
    const { parentPid, parentPath, start } = created[index]!;
    if (parentPid === null || start === null) {
      return undefined;
    }
    const candidates = holders.before(index, parentPid);
    const boot = holders.lastBoot(index);
    for (let at = candidates.length - 1; at >= 0; at--) {
      const candidate = candidates[at]!;
      const { start: candidateStart, path } = created[candidate]!;
      if (candidateStart! < boot - EXIT_GRACE_MS) {
        return undefined;
      }
      const successor = candidates[at + 1];
      const replacedAt = successor === undefined ? Infinity : created[successor]!.start!;
      if (replacedAt + EXIT_GRACE_MS < start) {
        return undefined;
      }
      const exitedAt = holders.end[candidate]!;
      const running = !(exitedAt + EXIT_GRACE_MS < start);
      if (running && (parentPath === '' || sameImage(parentPath, path))) {
        return candidate;
      }
    }
    return undefined;
  }
}

const uniqueKey = (host: string, id: string): string => `${host.toLowerCase()}/${id}`;
