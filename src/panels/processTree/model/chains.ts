import { type TreeModel } from './tree';

/** A stretch of a chain in which the same names come again and again. */
export interface Chain {
  /** First row that repeats what stands above it. */
  readonly first: number;
  /** First row below the stretch. */
  readonly next: number;
  /** Rows from `first` to the one above `next`. */
  readonly levels: number;
  /** The names that take turns. */
  readonly names: readonly string[];
}

/** Names that take turns are sought up to so many. */
const LONGEST_TURN = 3;
/** Fewer repeats are no trouble. */
const FEWEST_LEVELS = 4;

/**
 * Finds where processes start one another over and over, as cmd and powershell a thousand levels deep. Each stretch
 * leaves one turn above it and one below it, and none holds a row that must be seen. O(n).
 *
 *     cmd              one turn
 *       powershell
 *         cmd          first
 *           ...
 *             cmd      next: the last turn
 */
export function chainsOf(model: TreeModel, mustBeSeen: (row: number) => boolean): readonly Chain[] {
  const { preorder, parents } = model;
  const successors = successorsOf(model);
  const chains: Chain[] = [];
  for (const head of preorder) {
    const parent = parents[head]!;
    if (parent < 0 || successors[parent] !== head) {
      const rows: number[] = [];
      for (let row = head; row >= 0; row = successors[row]!) {
        rows.push(row);
      }
      chains.push(...stretches(model, rows, mustBeSeen));
    }
  }
  return chains;
}

/** For each row the child that its chain goes on with: towards the alert's process, else the deepest; -1 for none. */
function successorsOf({ length, preorder, parents, source }: TreeModel): Int32Array {
  const heights = new Int32Array(length);
  const successors = new Int32Array(length).fill(-1);
  for (let at = length - 1; at >= 0; at--) {
    const row = preorder[at]!;
    const parent = parents[row]!;
    if (parent >= 0 && heights[parent]! <= heights[row]! + 1) {
      heights[parent] = heights[row]! + 1;
      successors[parent] = row;
    }
  }
  for (let row = source; row >= 0 && parents[row]! >= 0; row = parents[row]!) {
    successors[parents[row]!] = row;
  }
  return successors;
}

function stretches({ columns }: TreeModel, rows: readonly number[], mustBeSeen: (row: number) => boolean): Chain[] {
  if (rows.length < FEWEST_LEVELS + 2) {
    return [];
  }
  const names = rows.map((row) => (mustBeSeen(row) ? `\n${row}` : columns.processName[row]!.toLowerCase()));
  const found: Chain[] = [];
  let at = 0;
  while (at < rows.length) {
    let [turn, length] = [1, 1];
    for (let each = 1; each <= LONGEST_TURN; each++) {
      const run = runOf(names, at, each);
      if (run > length) {
        [turn, length] = [each, run];
      }
    }
    const levels = length - 2 * turn;
    if (levels >= FEWEST_LEVELS) {
      found.push({
        first: rows[at + turn]!,
        next: rows[at + length - turn]!,
        levels,
        names: rows.slice(at + turn, at + 2 * turn).map((row) => columns.processName[row]!),
      });
      at += length;
    } else {
      at++;
    }
  }
  return found;
}

/** How many names from a place on repeat those of one turn before. */
function runOf(names: readonly string[], from: number, turn: number): number {
  let end = from + turn;
  while (end < names.length && names[end] === names[end - turn]) {
    end++;
  }
  return end - from;
}
