import { type ProcessActivity, type ProcessCreation } from './activity';
import { EXIT_GRACE_MS, type Holders, indexHolders, MOST_CANDIDATES } from './holders';
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

/** The parent of each creation, by index into `created`. */
export interface Links {
  /** NONE where the parent was not logged. */
  readonly parents: Int32Array;
  readonly certainties: readonly Certainty[];
  readonly holders: Holders;
}

export const NONE = -1;

/** Some logs stamp a process with the time of its event, up to this much after it began. */
const LATE_STAMP_MS = 60_000;

/** Nearly every parent is seconds older than its child; past this, a reboot may have gone unlogged in between. */
const OLD_PARENT_MS = 7 * 86_400_000;

/**
 * Links every process creation to its parent. A parent never starts after its child and never sits on another host;
 * cycles are impossible because "before" is a strict order. O(n log n).
 *
 * A pid is reused as soon as its process is gone, so a later holder of the pid proves that the earlier one had ended.
 */
export function linkProcesses(activity: ProcessActivity): Links {
  const holders = indexHolders(activity);
  const { created } = activity;
  const { rank } = holders;
  const byUniqueId = new Map<string, number>();
  created.forEach(({ host, uniqueId }, index) => {
    if (uniqueId !== '') {
      byUniqueId.set(uniqueKey(host, uniqueId), index);
    }
  });

  const parents = new Int32Array(created.length).fill(NONE);
  const certainties = created.map((child, index): Certainty => {
    const exact = child.parentUniqueId === '' ? undefined : byUniqueId.get(uniqueKey(child.host, child.parentUniqueId));
    if (exact !== undefined && rank[exact]! < rank[index]!) {
      parents[index] = exact;
      return 'exact';
    }
    const parent = runningParent(index);
    if (parent !== NONE) {
      parents[index] = parent;
      const age = child.start! - created[parent]!.start!;
      return child.parentPath === '' || age > OLD_PARENT_MS ? 'pid' : 'matched';
    }
    return child.parentPath === '' ? 'missing' : 'inferred';
  });
  return { parents, certainties, holders };

  /** The latest holder of the parent's pid that carries the parent's image and was running when the child started. */
  function runningParent(index: number): number {
    const child = created[index]!;
    const { parentPid, parentPath, start } = child;
    if (parentPid === null || start === null) {
      return NONE;
    }
    const candidates = holders.ofParentPid[index]!;
    const count = holders.heldBefore[index]!;
    const boot = holders.lastBoot(index);
    for (let at = count - 1; at >= Math.max(0, count - MOST_CANDIDATES); at--) {
      const candidate = candidates[at]!;
      const { start: candidateStart, path } = created[candidate]!;
      const replacedAt = at + 1 < count ? created[candidates[at + 1]!]!.start! : Infinity;
      if (candidateStart! < boot - EXIT_GRACE_MS || replacedAt + EXIT_GRACE_MS < start) {
        return NONE;
      }
      const exitedBefore = holders.end[candidate]! + EXIT_GRACE_MS < start;
      const named = parentPath === '' || sameImage(parentPath, path);
      if (!exitedBefore && named && isCreator(created[candidate]!, child)) {
        return candidate;
      }
    }
    return NONE;
  }
}

/**
 * Whether a logged process may be the creator that a child tells of: by the start that it tells, else by the unique id,
 * which a later holder of the pid cannot have.
 */
function isCreator(candidate: ProcessCreation, { creator, parentUniqueId }: ProcessCreation): boolean {
  const told = creator?.start ?? null;
  if (told === null) {
    return parentUniqueId === '' || candidate.uniqueId === '' || candidate.uniqueId === parentUniqueId;
  }
  const start = candidate.start!;
  return start >= told - EXIT_GRACE_MS && start <= told + LATE_STAMP_MS;
}

const uniqueKey = (host: string, id: string): string => `${host.toLowerCase()}/${id}`;
