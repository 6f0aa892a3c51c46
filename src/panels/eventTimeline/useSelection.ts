import { useMemo } from 'react';
import { type Band, identityOf } from './model/band';
import { type LaneRow } from './model/rows';
import { type Cursor } from './model/walk';

/** An event by its band, and its place in it. */
export interface EventPlace {
  readonly band: number;
  readonly event: number;
}

/** An event that somebody chose: where it was then, and what it is known by. */
export interface ChosenEvent extends EventPlace {
  readonly identity: string;
}

export interface Selection {
  readonly place: EventPlace | undefined;
  /** Where the selected event is in the layout. */
  readonly cursor: Cursor | undefined;
  readonly select: (place: EventPlace | undefined) => void;
}

/** The selected event, which a refresh finds again by what it is, and a resize wherever its lane went. */
export function useSelection(
  bands: readonly Band[],
  rows: readonly LaneRow[],
  chosen: ChosenEvent | undefined,
  setChosen: (chosen: ChosenEvent | undefined) => void
): Selection {
  const place = useMemo(() => (chosen === undefined ? undefined : found(bands, chosen)), [bands, chosen]);
  const cursor = useMemo(() => (place === undefined ? undefined : cursorOf(rows, place)), [rows, place]);
  return {
    place,
    cursor,
    select: (next) =>
      setChosen(next === undefined ? undefined : { ...next, identity: identityOf(bands[next.band]!, next.event) }),
  };
}

function found(bands: readonly Band[], { band: index, event, identity }: ChosenEvent): EventPlace | undefined {
  const band = bands[index];
  if (band === undefined) {
    return undefined;
  }
  if (event < band.length && identityOf(band, event) === identity) {
    return { band: index, event };
  }
  for (let other = 0; other < band.length; other++) {
    if (identityOf(band, other) === identity) {
      return { band: index, event: other };
    }
  }
  return undefined;
}

function cursorOf(rows: readonly LaneRow[], { band, event }: EventPlace): Cursor | undefined {
  for (const [row, each] of rows.entries()) {
    const at = each.band === band ? each.lane.events.indexOf(event) : -1;
    if (at >= 0) {
      return { row, at };
    }
  }
  return undefined;
}
