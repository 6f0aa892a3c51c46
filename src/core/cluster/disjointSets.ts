/** Sets of the numbers from 0 up that are united step by step (union-find with path halving, by size). */
export class DisjointSets {
  private readonly parents: Int32Array;
  private readonly sizes: Int32Array;

  constructor(count: number) {
    this.parents = Int32Array.from({ length: count }, (_, member) => member);
    this.sizes = new Int32Array(count).fill(1);
  }

  /** The member that stands for the set of a member. */
  find(member: number): number {
    let at = member;
    while (this.parents[at] !== at) {
      this.parents[at] = this.parents[this.parents[at]!]!;
      at = this.parents[at]!;
    }
    return at;
  }

  unite(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a !== b) {
      const [large, small] = this.sizes[a]! >= this.sizes[b]! ? [a, b] : [b, a];
      this.parents[small] = large;
      this.sizes[large]! += this.sizes[small]!;
    }
  }
}
