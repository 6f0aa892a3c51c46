import { type ProcessActivity } from './activity';
import { arrange, type Arrangement } from './arrange';
import { type Certainty, linkProcesses, NONE } from './link';
import { type ProcessKey, ProcessKeys } from './processKey';
import { type ProcessToken } from './token';
import { UnloggedParents } from './unloggedParents';

/** A process of the forest: one that was logged, or a parent known only by name (`row` is null). */
export interface ProcessNode {
  readonly key: ProcessKey;
  /** Index of the parent in `Forest.nodes`; null for a root. */
  readonly parent: number | null;
  readonly certainty: Certainty;
  readonly row: number | null;
  readonly host: string;
  readonly pid: number | null;
  readonly path: string;
  readonly commandLine: string;
  readonly user: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly subjectLogonId: string;
  readonly targetLogonId: string;
  /** Elevation and integrity; undefined where the log tells neither. */
  readonly token?: ProcessToken | undefined;
}

/** All processes with their parents. Every logged row is in it exactly once. */
export interface Forest extends Arrangement {
  readonly nodes: readonly ProcessNode[];
}

/** Builds the forest of the activity; iterative, so that no chain is too deep; O(n log n). */
export function buildForest(activity: ProcessActivity): Forest {
  const { created } = activity;
  const { parents, certainties, holders } = linkProcesses(activity);
  const keys = new ProcessKeys();
  const unlogged = new UnloggedParents(created, holders, keys);

  const nodes = new Array<ProcessNode>(created.length);
  for (const index of holders.order) {
    const creation = created[index]!;
    const certainty = certainties[index]!;
    const end = holders.end[index]!;
    const logged = parents[index] === NONE ? null : parents[index]!;
    nodes[index] = {
      key: keys.make(creation.host, creation.pid, creation.start),
      parent: certainty === 'inferred' ? unlogged.parentOf(index) : logged,
      certainty,
      row: creation.row,
      host: creation.host,
      pid: creation.pid,
      path: creation.path,
      commandLine: creation.commandLine,
      user: creation.user,
      start: creation.start,
      end: Number.isNaN(end) ? null : end,
      subjectLogonId: creation.subjectLogonId,
      targetLogonId: creation.targetLogonId,
      token: creation.token,
    };
  }
  const all = nodes.concat(unlogged.nodes);
  const byTime = new Int32Array(all.length);
  byTime.set(holders.order);
  for (let index = created.length; index < all.length; index++) {
    byTime[index] = index;
  }
  return { nodes: all, ...arrange(all, byTime) };
}

/** Processes on the longest chain, an unlogged first parent included; 0 for an empty forest. */
export function longestChain({ depths }: Forest): number {
  return depths.reduce((longest, depth) => Math.max(longest, depth + 1), 0);
}
