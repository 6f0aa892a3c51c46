import { type Columns } from '../../frames/contract';
import { type processTreeFrame } from '../../frames/processTree';

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
  /** The alert's process; -1 for none. */
  readonly source: number;
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
  const parents = Int32Array.from({ length }, (_, row) => {
    const parent = byKey.get(columns.parentKey[row] ?? '');
    return parent ?? -1;
  });
  const children: number[][] = Array.from({ length }, () => []);
  parents.forEach((parent, row) => children[parent]?.push(row));

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
  for (let row = 0; row < length; row++) {
    if (depths[row] === -1) {
      const parent = parents[row]!;
      children[parent] = children[parent]!.filter((child) => child !== row);
      parents[row] = -1;
      addRoot(row);
    }
  }
  const positions = new Int32Array(length);
  for (const siblings of [roots, ...children]) {
    siblings.forEach((row, position) => (positions[row] = position));
  }
  return { length, columns, parents, depths, children, roots, positions, source: columns.role.indexOf('source') };
}

/** A row's siblings, itself included. */
export function siblingsOf({ parents, children, roots }: TreeModel, row: number): readonly number[] {
  return children[parents[row]!] ?? roots;
}

/** The rows on screen from top to bottom: all but those below a collapsed one. Iterative. */
export function visibleRows(
  { roots, children, columns }: TreeModel,
  collapsed: ReadonlySet<string>
): readonly number[] {
  const visible: number[] = [];
  const pending = [...roots].reverse();
  for (let row = pending.pop(); row !== undefined; row = pending.pop()) {
    visible.push(row);
    if (!collapsed.has(columns.key[row]!)) {
      const below = children[row]!;
      for (let at = below.length - 1; at >= 0; at--) {
        pending.push(below[at]!);
      }
    }
  }
  return visible;
}
