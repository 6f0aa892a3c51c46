import { type Band } from './band';
import { levelOf } from './level';

/** One row of a band: the events of a group, or of all the groups that found no row of their own. */
export interface Lane {
  readonly name: string;
  /** How many groups share it; 1 for a lane of its own. */
  readonly groups: number;
  /** Events as places in the band; these and all arrays here are oldest first. */
  readonly events: Int32Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array | undefined;
  /** The latest end of this and all earlier events: ascends, so that what is still running can be searched for. */
  readonly reach: Float64Array | undefined;
  readonly levels: Uint8Array;
}

/**
 * The lanes of a band, at most `most` (at least 1), by first event, or the gravest first where each is a severity. Where groups are too many, the alert's own, the
 * gravest and the largest keep lanes of their own, and the rest share the last one. Every event is in exactly one.
 */
export function lanesOf(band: Band, most: number): readonly Lane[] {
  const kept = keptGroups(band, Math.max(1, most));
  const laneOfGroup = band.groups.map((_, group) => kept.indexOf(group));
  const shared = band.groups.length - kept.length;
  const lanes = kept.length + (shared > 0 ? 1 : 0);
  const laneOf = Int32Array.from(band.groupOf, (group) =>
    laneOfGroup[group]! < 0 ? kept.length : laneOfGroup[group]!
  );
  const events = split(laneOf, lanes);
  return events.map((own, lane) => {
    const ends = band.ends === undefined ? undefined : Float64Array.from(own, (event) => band.ends![event]!);
    const starts = Float64Array.from(own, (event) => band.starts[event]!);
    return {
      name: lane < kept.length ? band.groups[kept[lane]!]!.name : '',
      groups: lane < kept.length ? 1 : shared,
      events: own,
      starts,
      ends,
      reach: ends === undefined ? undefined : reachOf(ends),
      levels: Uint8Array.from(own, (event) => band.levels[event]!),
    };
  });
}

function keptGroups({ groups }: Band, most: number): readonly number[] {
  const all = groups.map((_, group) => group);
  const rank = groups.every(({ name }) => levelOf(name) > 0) ? groups.map(({ name }) => levelOf(name)) : undefined;
  const inOrder = (one: number, other: number): number =>
    rank === undefined ? one - other : rank[other]! - rank[one]! || one - other;
  if (all.length <= most) {
    return all.sort(inOrder);
  }
  const grave = (group: number): number => (groups[group]!.marked ? Infinity : groups[group]!.worst);
  return all
    .sort((one, other) => compare(grave(other), grave(one)) || groups[other]!.count - groups[one]!.count || one - other)
    .slice(0, most - 1)
    .sort(inOrder);
}

const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);

/** Places of each number, in order. */
function split(laneOf: Int32Array, lanes: number): readonly Int32Array[] {
  const sizes = new Int32Array(lanes);
  laneOf.forEach((lane) => sizes[lane]!++);
  const parts = [...sizes].map((size) => new Int32Array(size));
  const filled = new Int32Array(lanes);
  laneOf.forEach((lane, event) => (parts[lane]![filled[lane]!++] = event));
  return parts;
}

function reachOf(ends: Float64Array): Float64Array {
  let latest = -Infinity;
  return ends.map((end) => (latest = Number.isNaN(end) ? latest : Math.max(latest, end)));
}
