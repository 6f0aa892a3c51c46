import { type BandColumns, type ChosenColumns, columnsOf } from './columns';
import { type EventFrame, fieldNamed, textAt, timeAt } from './frame';
import { levelOf } from './level';

/** The events of a band that share one value of the lane's column. */
export interface Group {
  readonly name: string;
  readonly count: number;
  /** The highest level of its events, as a place in LEVELS. */
  readonly worst: number;
  /** Whether the alert itself is among them. */
  readonly marked: boolean;
}

/** The events of one frame, oldest first: each array has one value for each event. */
export interface Band<F extends EventFrame = EventFrame> {
  readonly frame: F;
  readonly columns: BandColumns;
  readonly length: number;
  /** Row of the frame. */
  readonly rows: Int32Array;
  readonly starts: Float64Array;
  /** NaN where an event has no end; undefined where none has. */
  readonly ends: Float64Array | undefined;
  readonly levels: Uint8Array;
  /** Group of each event. */
  readonly groupOf: Int32Array;
  /** In the order of their first events. */
  readonly groups: readonly Group[];
  /** Events that are the alert itself, or its process. */
  readonly marked: readonly number[];
  /** Events that have no time, and are not drawn. */
  readonly untimed: number;
}

/** The band of a frame; undefined for a frame without a time column. O(n) where rows come in order, else O(n log n). */
export function buildBand<F extends EventFrame>(frame: F, chosen: ChosenColumns): Band<F> | undefined {
  const columns = columnsOf(frame, chosen);
  if (columns === undefined) {
    return undefined;
  }
  const total = columns.time.values?.length ?? 0;
  const rows = rowsByTime(columns, total);
  const length = rows.length;
  const starts = Float64Array.from(rows, (row) => timeAt(columns.time, row)!);
  const levels = Uint8Array.from(rows, (row) => levelOf(textAt(columns.level, row)));
  const marked = markedEvents(frame, rows);
  const { groupOf, groups } = groupEvents(columns, rows, levels, new Set(marked));
  return {
    frame,
    columns,
    length,
    rows,
    starts,
    ends: endsOf(columns, rows, starts),
    levels,
    groupOf,
    groups,
    marked,
    untimed: total - length - unlogged(frame, columns, total),
  };
}

/** Rows of a process tree that stand for parents which were not logged: those are no events. */
function unlogged(frame: EventFrame, { time }: BandColumns, total: number): number {
  const certainty = fieldNamed(frame, 'certainty')?.values;
  const rows = fieldNamed(frame, 'row')?.values;
  let count = 0;
  for (let row = 0; certainty !== undefined && rows !== undefined && row < total; row++) {
    count += (rows[row] ?? null) === null && timeAt(time, row) === undefined ? 1 : 0;
  }
  return count;
}

/** What an event is known by when the same rows come again in another order. */
export function identityOf({ frame, columns, rows, starts }: Band, event: number): string {
  const id = textAt(columns.identity, rows[event]!);
  return id !== '' ? id : `${starts[event]} ${frame.fields.map((field) => textAt(field, rows[event]!)).join('\u0000')}`;
}

function rowsByTime({ time }: BandColumns, total: number): Int32Array {
  const rows: number[] = [];
  let sorted = true;
  let last = -Infinity;
  for (let row = 0; row < total; row++) {
    const at = timeAt(time, row);
    if (at !== undefined) {
      sorted &&= at >= last;
      last = at;
      rows.push(row);
    }
  }
  const values = time.values as readonly number[];
  return Int32Array.from(sorted ? rows : rows.sort((one, other) => values[one]! - values[other]! || one - other));
}

/** An end before its start, as a pid's reuse would make it, is none. */
function endsOf({ end }: BandColumns, rows: Int32Array, starts: Float64Array): Float64Array | undefined {
  if (end === undefined) {
    return undefined;
  }
  const ends = Float64Array.from(rows, (row) => timeAt(end, row) ?? NaN);
  ends.forEach((time, event) => {
    if (time <= starts[event]!) {
      ends[event] = NaN;
    }
  });
  return ends.some((time) => !Number.isNaN(time)) ? ends : undefined;
}

function markedEvents(frame: EventFrame, rows: Int32Array): readonly number[] {
  const flags = ['isThis', 'isAlertProcess'].map((name) => fieldNamed(frame, name)?.values);
  const roles = fieldNamed(frame, 'role')?.values;
  const events: number[] = [];
  rows.forEach((row, event) => {
    const role = roles?.[row];
    if (role === 'alert' || role === 'source' || flags.some((values) => values?.[row] === true)) {
      events.push(event);
    }
  });
  return events;
}

function groupEvents(
  { lane }: BandColumns,
  rows: Int32Array,
  levels: Uint8Array,
  marked: ReadonlySet<number>
): Pick<Band, 'groupOf' | 'groups'> {
  const byName = new Map<string, number>();
  const counts: number[] = [];
  const worst: number[] = [];
  const alert: boolean[] = [];
  const groupOf = Int32Array.from(rows, (row, event) => {
    const name = textAt(lane, row);
    let group = byName.get(name);
    if (group === undefined) {
      group = byName.size;
      byName.set(name, group);
      counts.push(0);
      worst.push(0);
      alert.push(false);
    }
    counts[group]!++;
    worst[group] = Math.max(worst[group]!, levels[event]!);
    alert[group] ||= marked.has(event);
    return group;
  });
  const groups = [...byName.keys()].map((name, group) => ({
    name,
    count: counts[group]!,
    worst: worst[group]!,
    marked: alert[group]!,
  }));
  return { groupOf, groups };
}
