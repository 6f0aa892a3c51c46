import { type Columns } from '../../../frames/contract';
import { type processTreeFrame } from '../../../frames/processTree';

export type TreeColumns = Columns<typeof processTreeFrame.schema>['columns'];

/** The rows of a frame as a forest: indices into the frame's columns. Every row is in it exactly once. */
export interface TreeModel {
  readonly length: number;
  readonly columns: TreeColumns;
  /** Parent of each row, -1 for a root. */
  readonly parents: Int32Array;
  readonly depths: Int32Array;
  readonly children: ReadonlyArray<readonly number[]>;
  readonly roots: readonly number[];
  /** Place of each row among its siblings, from 0. */
  readonly positions: Int32Array;
  /** Every row, each parent before its children, as they stand on screen when all is open. */
  readonly preorder: Int32Array;
  /** Place of each row in `preorder`. */
  readonly places: Int32Array;
  /** Rows at and below each row. */
  readonly sizes: Int32Array;
  /** The alert's process; -1 for none. */
  readonly source: number;
  readonly faults: TreeFaults;
}

/** What is wrong in the relations of a frame; all 0 in one of ours. */
export interface TreeFaults {
  /** Rows whose key another row has before them. */
  readonly repeatedKeys: number;
  /** Rows whose parent is not there. */
  readonly missingParents: number;
  /** Circles of parents. */
  readonly circles: number;
}

/**
 * Builds the forest. The frame may come from anywhere, so a parent that is not there makes a root, and of parents in a
 * circle the first row becomes one. Iterative; O(n).
 */
export function buildTree({ length, columns }: { readonly length: number; readonly columns: TreeColumns }): TreeModel {
  const byKey = new Map<string, number>();
  for (let row = length - 1; row >= 0; row--) {
    byKey.set(columns.key[row]!, row);
  }
  let missingParents = 0;
  const parents = new Int32Array(length);
  const children: number[][] = Array.from({ length }, () => []);
  for (let row = 0; row < length; row++) {
    const parentKey = columns.parentKey[row] ?? null;
    const parent = parentKey === null ? -1 : (byKey.get(parentKey) ?? -1);
    missingParents += parent === -1 && parentKey !== null && parentKey !== '' ? 1 : 0;
    parents[row] = parent;
    children[parent]?.push(row);
  }

  const depths = new Int32Array(length).fill(-1);
  const descend = (root: number): void => {
    depths[root] = 0;
    const pending = [root];
    for (let row = pending.pop(); row !== undefined; row = pending.pop()) {
      for (const child of children[row]!) {
        if (depths[child] === -1) {
          depths[child] = depths[row]! + 1;
          pending.push(child);
        }
      }
    }
  };
  const roots: number[] = [];
  const addRoot = (row: number): void => {
    roots.push(row);
    descend(row);
  };
  parents.forEach((parent, row) => {
    if (parent === -1) {
      addRoot(row);
    }
  });
  let circles = 0;
  for (let row = 0; row < length; row++) {
    if (depths[row] === -1) {
      circles++;
      const parent = parents[row]!;
      children[parent] = children[parent]!.filter((child) => child !== row);
      parents[row] = -1;
      addRoot(row);
    }
  }
  const source = columns.role.indexOf('source');
  const faults = { repeatedKeys: length - byKey.size, missingParents, circles };
  return { length, columns, parents, depths, source, faults, ...placed(children, roots, parents) };
}

type Placement = Pick<TreeModel, 'children' | 'roots' | 'positions' | 'preorder' | 'places' | 'sizes'>;

/** Where each row stands when roots and children come in the given order. */
export function placed(
  children: TreeModel['children'],
  roots: readonly number[],
  parents: TreeModel['parents']
): Placement {
  const { length } = parents;
  const [positions, places, preorder] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  for (const siblings of [roots, ...children]) {
    siblings.forEach((row, position) => (positions[row] = position));
  }
  const pending = [...roots].reverse();
  let place = 0;
  for (let row = pending.pop(); row !== undefined; row = pending.pop()) {
    places[row] = place;
    preorder[place++] = row;
    const below = children[row]!;
    for (let at = below.length - 1; at >= 0; at--) {
      pending.push(below[at]!);
    }
  }
  const sizes = new Int32Array(length).fill(1);
  for (let at = length - 1; at >= 0; at--) {
    const parent = parents[preorder[at]!]!;
    if (parent >= 0) {
      sizes[parent] = sizes[parent]! + sizes[preorder[at]!]!;
    }
  }
  return { children, roots, positions, preorder, places, sizes };
}

/** A row's siblings, itself included. */
export function siblingsOf({ parents, children, roots }: TreeModel, row: number): readonly number[] {
  return children[parents[row]!] ?? roots;
}

/** The rows above one, from its root down to its parent. */
export function ancestorsOf({ parents }: TreeModel, row: number): readonly number[] {
  const above: number[] = [];
  for (let ancestor = parents[row] ?? -1; ancestor >= 0; ancestor = parents[ancestor]!) {
    above.push(ancestor);
  }
  return above.reverse();
}
