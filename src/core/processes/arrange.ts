interface Placed {
  readonly parent: number | null;
  readonly start: number | null;
}

export interface Arrangement {
  /** Node indices, each parent before its children, siblings by time. */
  readonly preorder: readonly number[];
  /** Distance of each node from its root; a root is 0. */
  readonly depths: Int32Array;
}

/**
 * Orders the nodes of a forest for display: roots and siblings in the given order of time (a root without a time
 * stands where its first child does). Iterative, so that no chain is too deep; O(n log n).
 */
export function arrange(nodes: readonly Placed[], byTime: Int32Array): Arrangement {
  const parents = new Int32Array(nodes.length);
  nodes.forEach(({ parent }, node) => (parents[node] = parent ?? -1));
  const firstChild = new Int32Array(nodes.length).fill(-1);
  const nextSibling = new Int32Array(nodes.length).fill(-1);
  const roots: number[] = [];
  for (let at = byTime.length - 1; at >= 0; at--) {
    const node = byTime[at]!;
    const parent = parents[node]!;
    if (parent === -1) {
      roots.push(node);
    } else {
      nextSibling[node] = firstChild[parent]!;
      firstChild[parent] = node;
    }
  }
  const earliest = (root: number): number => nodes[root]!.start ?? nodes[firstChild[root]!]?.start ?? Infinity;
  const stack = roots.sort((one, other) => earliest(other) - earliest(one) || 0);

  const preorder = new Array<number>(nodes.length);
  const depths = new Int32Array(nodes.length);
  for (let place = 0; stack.length > 0; place++) {
    const node = stack.pop()!;
    preorder[place] = node;
    const parent = parents[node]!;
    depths[node] = parent === -1 ? 0 : depths[parent]! + 1;
    const first = stack.length;
    for (let child = firstChild[node]!; child !== -1; child = nextSibling[child]!) {
      stack.push(child);
    }
    reverseFrom(stack, first);
  }
  return { preorder, depths };
}

/** Turns the end of a stack round, so that what was pushed first comes off first. */
function reverseFrom(stack: number[], first: number): void {
  for (let low = first, high = stack.length - 1; low < high; low++, high--) {
    [stack[low], stack[high]] = [stack[high]!, stack[low]!];
  }
}
