import { vectorCount, type Vectors } from './vectors';

/**
 * Splits different points at the middle of the longest side of their box until every point of a box is within
 * `distance` of every other: a clique. Dense places need no further splitting, however many points they hold.
 *
 *     box of all points          nodes in preorder; `next` is the node after a whole subtree,
 *     |-- box                    so a search is one loop that goes on to node + 1 or skips to `next`
 *     |   |-- clique
 *     |   `-- clique
 *     `-- clique
 *
 * Distances are sums of squares in the order of the axes. Rounding keeps order, so that the distance of boxes is never
 * above, and the diagonal never below, what is computed for two of their points: no pair is lost to rounding.
 */
export class CliqueTree {
  /** Points; those of one clique stand side by side. */
  readonly order: Int32Array;
  /** The clique of each point. */
  readonly cliqueOf: Int32Array;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly boxes: number[] = [];
  private readonly next: number[] = [];
  private readonly clique: number[] = [];
  private readonly nodeOf: number[] = [];

  constructor(
    private readonly vectors: Vectors,
    private readonly distance: number
  ) {
    const count = vectorCount(vectors);
    this.order = Int32Array.from({ length: count }, (_, point) => point);
    this.cliqueOf = new Int32Array(count);
    if (count > 0) {
      this.grow(0, count);
    }
  }

  get cliqueCount(): number {
    return this.nodeOf.length;
  }

  /** The points of a clique. */
  members(clique: number): Int32Array {
    const node = this.nodeOf[clique]!;
    return this.order.subarray(this.starts[node], this.ends[node]);
  }

  /** Calls back with every clique whose box is within reach of a point, until the callback returns true. */
  nearPoint(point: number, found: (clique: number) => boolean | void): void {
    const { dimensions, values } = this.vectors;
    this.search((node) => this.squaredGap(node, values, point * dimensions, values, point * dimensions), 0, found);
  }

  /** Calls back with every clique after a given one whose box is within reach of its box. */
  nearLaterCliques(clique: number, found: (other: number) => void): void {
    const { dimensions } = this.vectors;
    const node = this.nodeOf[clique]!;
    const low = node * 2 * dimensions;
    const gap = (other: number): number => this.squaredGap(other, this.boxes, low, this.boxes, low + dimensions);
    this.search(gap, this.next[node]!, found);
  }

  /** Whether a point is within reach of the box of a clique. */
  isNear(point: number, clique: number): boolean {
    const { dimensions, values } = this.vectors;
    const at = point * dimensions;
    return this.squaredGap(this.nodeOf[clique]!, values, at, values, at) <= this.distance ** 2;
  }

  /** Whether two points are within the distance of each other. */
  areNear(one: number, other: number): boolean {
    const { dimensions, values } = this.vectors;
    let squares = 0;
    for (let axis = 0; axis < dimensions; axis++) {
      const difference = values[one * dimensions + axis]! - values[other * dimensions + axis]!;
      squares += difference * difference;
    }
    return squares <= this.distance ** 2;
  }

  private search(gap: (node: number) => number, from: number, found: (clique: number) => boolean | void): void {
    const reach = this.distance ** 2;
    let node = from;
    while (node < this.next.length) {
      if (gap(node) > reach) {
        node = this.next[node]!;
        continue;
      }
      if (this.clique[node] !== NO_CLIQUE && found(this.clique[node]!) === true) {
        return;
      }
      node++;
    }
  }

  private squaredGap(
    node: number,
    lows: ArrayLike<number>,
    low: number,
    highs: ArrayLike<number>,
    high: number
  ): number {
    const { dimensions } = this.vectors;
    const own = node * 2 * dimensions;
    let squares = 0;
    for (let axis = 0; axis < dimensions; axis++) {
      const above = lows[low + axis]! - this.boxes[own + dimensions + axis]!;
      const below = this.boxes[own + axis]! - highs[high + axis]!;
      const gap = above > 0 ? above : below > 0 ? below : 0;
      squares += gap * gap;
    }
    return squares;
  }

  private grow(start: number, end: number): void {
    const node = this.next.push(0) - 1;
    this.starts.push(start);
    this.ends.push(end);
    this.clique.push(NO_CLIQUE);
    const { axis, middle, diagonal } = this.enclose(start, end);
    if (diagonal <= this.distance ** 2) {
      const clique = this.nodeOf.push(node) - 1;
      this.clique[node] = clique;
      for (let at = start; at < end; at++) {
        this.cliqueOf[this.order[at]!] = clique;
      }
    } else {
      const divide = this.partition(start, end, axis, middle);
      this.grow(start, divide);
      this.grow(divide, end);
    }
    this.next[node] = this.next.length;
  }

  /** Notes the box of some points, and says where to split it. */
  private enclose(start: number, end: number): { axis: number; middle: number; diagonal: number } {
    const { dimensions, values } = this.vectors;
    const lows: number[] = [];
    const highs: number[] = [];
    let [longest, middle, diagonal, longestAxis] = [-1, 0, 0, 0];
    for (let axis = 0; axis < dimensions; axis++) {
      let [low, high] = [Infinity, -Infinity];
      for (let at = start; at < end; at++) {
        const value = values[this.order[at]! * dimensions + axis]!;
        low = value < low ? value : low;
        high = value > high ? value : high;
      }
      lows.push(low);
      highs.push(high);
      const side = high - low;
      diagonal += side * side;
      if (side > longest) {
        const half = low + side / 2;
        // Between neighbouring numbers the half is rounded to one of them; both parts must get a point.
        [longest, middle, longestAxis] = [side, half < high ? half : low, axis];
      }
    }
    this.boxes.push(...lows, ...highs);
    return { axis: longestAxis, middle, diagonal };
  }

  private partition(start: number, end: number, axis: number, middle: number): number {
    const { dimensions, values } = this.vectors;
    let [left, right] = [start, end - 1];
    while (left <= right) {
      const point = this.order[left]!;
      if (values[point * dimensions + axis]! <= middle) {
        left++;
      } else {
        this.order[left] = this.order[right]!;
        this.order[right--] = point;
      }
    }
    return left;
  }
}

const NO_CLIQUE = -1;
