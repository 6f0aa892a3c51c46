import { type EntityGroup } from '../../../core/alerts/entityGroups';
import { byWeight, type GraphModel } from './graph';

/** Nodes of one sort that are drawn as one, beside the node that they hang on. */
export interface Bundle {
  readonly key: string;
  /** Places of nodes. */
  readonly owner: number;
  readonly group: EntityGroup;
  /** The folded neighbours of the owner. */
  readonly members: readonly number[];
  /** Nodes that can only be reached through them. */
  readonly behind: readonly number[];
}

export interface FoldRules {
  /** Most neighbours of one sort that a node shows; 0 for no bound. */
  readonly cap: number;
  /** Whether the neighbours of a sort are always drawn as one. */
  readonly byType: boolean;
  /** Keys of the bundles that somebody opened. */
  readonly opened: ReadonlySet<string>;
  /** Most nodes that are drawn at all. */
  readonly most: number;
}

/** Every node is shown, in one bundle, or left out. */
export interface Folding {
  /** From the alerts outwards. */
  readonly shown: readonly number[];
  readonly bundles: readonly Bundle[];
  /** How many nodes have no place, since there are more than can be drawn. */
  readonly left: number;
}

/** Identifies a bundle by what it hangs on, so that a refresh finds it again. */
const bundleKey = (owner: string, group: EntityGroup): string => `bundle:${group}:${owner}`;

/** Walks the graph from its alerts, and then from whatever they do not reach, folding what is too much. O(n + m). */
export function foldGraph(model: GraphModel, { cap, byType, opened, most }: FoldRules): Folding {
  const { nodes, neighbours } = model;
  const shown: number[] = [];
  const isShown = new Uint8Array(nodes.length);
  const bundleOf = new Map<number, string>();
  const bundles = new Map<string, Bundle & { readonly behind: number[] }>();
  const folded: number[] = [];

  const show = (node: number): void => {
    isShown[node] = 1;
    shown.push(node);
  };
  const open = (node: number): void => {
    for (const [group, members] of bySort(
      neighbours[node]!.filter((other) => !isShown[other] && !bundleOf.has(other))
    )) {
      const key = bundleKey(nodes[node]!.id, group);
      const isOpen = opened.has(key);
      const wanted = isOpen
        ? members.length
        : byType
          ? members.length > 1
            ? 0
            : 1
          : // A bundle of one would take the place of what it hides.
            cap > 0 && members.length > cap + 1
            ? cap
            : members.length;
      const kept = Math.min(wanted, Math.max(0, most - shown.length));
      members.slice(0, kept).forEach(show);
      const rest = members.slice(kept);
      if (rest.length > 0) {
        bundles.set(key, { key, owner: node, group, members: rest, behind: [] });
        rest.forEach((member) => bundleOf.set(member, key));
        folded.push(...rest);
      }
    }
  };
  const bySort = (some: readonly number[]): ReadonlyMap<EntityGroup, number[]> => {
    const sorts = new Map<EntityGroup, number[]>();
    some.forEach((node) => {
      const { group } = nodes[node]!;
      const sort = sorts.get(group);
      if (sort === undefined) {
        sorts.set(group, [node]);
      } else {
        sort.push(node);
      }
    });
    return sorts;
  };

  let walked = 0;
  let followed = 0;
  const walk = (): void => {
    for (; walked < shown.length; walked++) {
      open(shown[walked]!);
    }
    // What hangs on folded nodes alone is folded with them.
    for (; followed < folded.length; followed++) {
      const key = bundleOf.get(folded[followed]!)!;
      for (const other of neighbours[folded[followed]!]!) {
        if (!isShown[other] && !bundleOf.has(other)) {
          bundleOf.set(other, key);
          bundles.get(key)!.behind.push(other);
          folded.push(other);
        }
      }
    }
  };
  const roots = nodes.map((_, index) => index).sort(byWeight(nodes, neighbours));
  for (const isFirst of [true, false]) {
    for (const root of roots) {
      const isAlert = nodes[root]!.group === 'alert';
      if (shown.length < most && !isShown[root] && !bundleOf.has(root) && isAlert === isFirst) {
        show(root);
        if (!isFirst) {
          walk();
        }
      }
    }
    walk();
  }
  return { shown, bundles: [...bundles.values()], left: nodes.length - shown.length - bundleOf.size };
}

/** The bundles to open, beyond those that are, until a node is shown; unchanged where no opening would show it. */
export function openedFor(model: GraphModel, rules: FoldRules, node: number): ReadonlySet<string> {
  let { opened } = rules;
  for (;;) {
    const hiding = foldGraph(model, { ...rules, opened }).bundles.find(
      ({ members, behind }) => members.includes(node) || behind.includes(node)
    );
    if (hiding === undefined || opened.has(hiding.key)) {
      return hiding === undefined ? opened : rules.opened;
    }
    opened = new Set([...opened, hiding.key]);
  }
}
