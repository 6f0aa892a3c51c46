import { type ProcessActivity, type ProcessCreation } from './activity';
import { arrange, type Arrangement } from './arrange';
import { type Certainty, linkProcesses } from './link';

/** Identity of a process: host, pid and creation time; a pid alone is reused and never an id. */
export type ProcessKey = string & { readonly brand: 'ProcessKey' };

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
}

/** All processes with their parents. Every logged row is in it exactly once. */
export interface Forest extends Arrangement {
  readonly nodes: readonly ProcessNode[];
}

/** Builds the forest of the activity; iterative, so that no chain is too deep; O(n log n). */
export function buildForest(activity: ProcessActivity): Forest {
  const { links, holders } = linkProcesses(activity);
  const keys = new KeyMaker();
  const order = Array.from(links, (_, index) => index).sort((one, other) => holders.rank[one]! - holders.rank[other]!);

  const nodes: ProcessNode[] = new Array<ProcessNode>(links.length);
  const unlogged: ProcessNode[] = [];
  const unloggedByName = new Map<string, number>();
  for (const index of order) {
    const creation = activity.created[index]!;
    const link = links[index]!;
    const end = holders.end[index]!;
    nodes[index] = {
      key: keys.make(creation.host, creation.pid, creation.start),
      parent: link.certainty === 'inferred' ? inferredParent(index, creation) : link.parent,
      certainty: link.certainty,
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
    };
  }
  const all = [...nodes, ...unlogged];
  return { nodes: all, ...arrange(all, [...order, ...unlogged.map((_, at) => links.length + at)]) };

  /** One node for all children that name the same unlogged parent, unless its pid changed hands between them. */
  function inferredParent(index: number, { host, parentPid, parentPath }: ProcessCreation): number {
    const lastHolder = parentPid === null ? undefined : holders.before(index, parentPid).at(-1);
    const name = JSON.stringify([
      host.toLowerCase(),
      parentPid,
      parentPath.toLowerCase(),
      lastHolder,
      holders.lastBoot(index),
    ]);
    const known = unloggedByName.get(name);
    if (known !== undefined) {
      return known;
    }
    unlogged.push({
      key: keys.make(host, parentPid, null),
      parent: null,
      certainty: 'missing',
      row: null,
      host,
      pid: parentPid,
      path: parentPath,
      commandLine: '',
      user: '',
      start: null,
      end: null,
      subjectLogonId: '',
      targetLogonId: '',
    });
    const at = links.length + unlogged.length - 1;
    unloggedByName.set(name, at);
    return at;
  }
}

/** Makes keys that read well and never repeat: an ordinal tells apart what host, pid and time do not. */
class KeyMaker {
  private readonly used = new Map<string, number>();

  make(host: string, pid: number | null, start: number | null): ProcessKey {
    const time = start === null ? 'unlogged' : new Date(start).toISOString();
    const base = `${host.toLowerCase()}/${pid ?? 'no pid'}/${time}`;
    const count = (this.used.get(base) ?? 0) + 1;
    this.used.set(base, count);
    return (count === 1 ? base : `${base}#${count}`) as ProcessKey;
  }
}

/** Processes on the longest chain, an unlogged first parent included; 0 for an empty forest. */
export function longestChain({ depths }: Forest): number {
  return depths.reduce((longest, depth) => Math.max(longest, depth + 1), 0);
}
