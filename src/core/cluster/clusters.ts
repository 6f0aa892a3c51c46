import { NOISE } from './dbscan';

/** Rows that belong together, or one row that belongs to none. */
export interface Cluster {
  /** Its label; `NOISE` for a row on its own. */
  readonly id: number;
  /** Row numbers in the order of the input; the first stands for the others, as in the notebook. */
  readonly members: Int32Array;
  /** Earliest and latest time of its members; null where none has a time. */
  readonly first: number | null;
  readonly last: number | null;
}

/** The clusters of some labels: the rows on their own first, in the order of the input, then by number. */
export function clustersOf(labels: Int32Array, timeOf: (row: number) => number | null): readonly Cluster[] {
  const count = labels.reduce((most, label) => Math.max(most, label), NOISE) + 1;
  // Sorted by label: the noise stands in slot 0, cluster n in slot n + 1.
  const ends = new Int32Array(count + 1);
  labels.forEach((label) => ends[label + 1]!++);
  ends.forEach((size, slot) => (ends[slot] = size + (ends[slot - 1] ?? 0)));
  const rows = new Int32Array(labels.length);
  const filled = Int32Array.from(ends, (_, slot) => ends[slot - 1] ?? 0);
  labels.forEach((label, row) => (rows[filled[label + 1]!++] = row));

  const cluster = (id: number, start: number, end: number): Cluster => {
    const members = rows.subarray(start, end);
    return { id, members, ...timesOf(members, timeOf) };
  };
  return [
    ...Array.from(rows.subarray(0, ends[0]), (_, at) => cluster(NOISE, at, at + 1)),
    ...Array.from({ length: count }, (_, id) => cluster(id, ends[id]!, ends[id + 1]!)),
  ];
}

function timesOf(members: Int32Array, timeOf: (row: number) => number | null): Pick<Cluster, 'first' | 'last'> {
  let [first, last] = [Infinity, -Infinity];
  for (const row of members) {
    const time = timeOf(row);
    if (time !== null) {
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
  }
  return first === Infinity ? { first: null, last: null } : { first, last };
}
