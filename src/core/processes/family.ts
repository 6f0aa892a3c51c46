import { type Forest } from './forest';

/** What a process is to the alert's process; null for processes further off. */
export type Role = 'source' | 'parent' | 'sibling' | 'child';

export interface Kinship {
  readonly role: Role | null;
  /** Steps from the source: 0 for itself, 1 for its parent, children and siblings; null without a role. */
  readonly level: number | null;
}

const DISTANT: Kinship = { role: null, level: null };

/**
 * The relatives of one process, as the notebook names them: ancestors ("parent", level 1 nearest), descendants
 * ("child") and the other children of its parent ("sibling", level 1).
 */
export function kinships({ nodes, preorder }: Forest, source: number): readonly Kinship[] {
  const found = new Array<Kinship>(nodes.length).fill(DISTANT);
  found[source] = { role: 'source', level: 0 };
  const parent = nodes[source]!.parent;
  for (let ancestor = parent, level = 1; ancestor !== null; ancestor = nodes[ancestor]!.parent, level++) {
    found[ancestor] = { role: 'parent', level };
  }
  for (const index of preorder) {
    const own = nodes[index]!.parent;
    const above = own === null ? DISTANT : found[own]!;
    if (index !== source && (above.role === 'source' || above.role === 'child')) {
      found[index] = { role: 'child', level: above.level! + 1 };
    } else if (index !== source && own !== null && own === parent) {
      found[index] = { role: 'sibling', level: 1 };
    }
  }
  return found;
}

/**
 * The nodes that belong on the tree of one process, in display order: its ancestors, and everything below its parent
 * (below itself where no parent is known).
 */
export function familyOf(forest: Forest, source: number): readonly number[] {
  const { nodes, preorder, depths } = forest;
  const top = nodes[source]!.parent ?? source;
  const ancestors: number[] = [];
  for (let ancestor = nodes[top]!.parent; ancestor !== null; ancestor = nodes[ancestor]!.parent) {
    ancestors.unshift(ancestor);
  }
  const first = preorder.indexOf(top);
  const next = preorder.findIndex((index, at) => at > first && depths[index]! <= depths[top]!);
  return [...ancestors, ...preorder.slice(first, next === -1 ? undefined : next)];
}
