import { vectorCount, type Vectors } from './vectors';

/** The different points among many, since most processes look like one that was seen before. */
export interface DistinctVectors {
  readonly vectors: Vectors;
  /** How often each occurs. */
  readonly weights: Int32Array;
  /** The distinct point of each given one. */
  readonly of: Int32Array;
}

const EMPTY = -1;

/** Merges equal points, in the order of their first occurrence; O(n). */
export function distinctVectors(given: Vectors): DistinctVectors {
  const { dimensions, values } = given;
  const count = vectorCount(given);
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 1)) - 1;
  const slots = new Int32Array(mask + 1).fill(EMPTY);
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const of = new Int32Array(count);
  const weights = new Int32Array(count);
  const firsts = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < count; row++) {
    let slot = hash(bits, row * dimensions * 2, dimensions * 2) & mask;
    while (slots[slot] !== EMPTY && !equal(values, firsts[slots[slot]!]!, row, dimensions)) {
      slot = (slot + 1) & mask;
    }
    if (slots[slot] === EMPTY) {
      slots[slot] = found;
      firsts[found++] = row;
    }
    of[row] = slots[slot]!;
    weights[slots[slot]!]!++;
  }
  const distinct = new Float64Array(found * dimensions);
  for (let vector = 0; vector < found; vector++) {
    const start = firsts[vector]! * dimensions;
    distinct.set(values.subarray(start, start + dimensions), vector * dimensions);
  }
  return { vectors: { dimensions, values: distinct }, weights: weights.slice(0, found), of };
}

/** Mixes 32-bit words (the steps of MurmurHash3). */
function hash(words: Uint32Array, from: number, count: number): number {
  let mixed = 0;
  for (let at = from; at < from + count; at++) {
    const word = Math.imul(words[at]!, 0xcc9e2d51);
    mixed ^= Math.imul((word << 15) | (word >>> 17), 0x1b873593);
    mixed = Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64;
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

function equal(values: Float64Array, one: number, other: number, dimensions: number): boolean {
  for (let axis = 0; axis < dimensions; axis++) {
    if (values[one * dimensions + axis] !== values[other * dimensions + axis]) {
      return false;
    }
  }
  return true;
}
