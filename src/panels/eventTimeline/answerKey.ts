import { type KeyboardEvent } from 'react';
import { takeKey } from '../shared/takeKey';
import { type Band } from './model/band';
import { type LaneRow } from './model/rows';
import { moved, type View, zoomed } from './model/view';
import { type Cursor, walk } from './model/walk';
import { actionForKey, type TimelineAction } from './timelineKeys';
import { type EventPlace } from './useSelection';

interface Given {
  readonly bands: readonly Band[];
  readonly lanes: readonly LaneRow[];
  readonly view: View;
  /** The selected event, and where it is in the layout. */
  readonly place: EventPlace | undefined;
  readonly cursor: Cursor | undefined;
  readonly onWalk: (to: Cursor) => void;
  readonly onLeave: () => void;
  readonly onView: (change: (view: View) => View) => void;
  readonly onOpen: (band: number, event: number) => boolean;
  readonly onUndo: () => void;
  readonly onRange: () => boolean;
}

/** What a key pans by is the view's length divided by this. */
const PAN_SHARE = 4;

/** Does what a key asks of the timeline, and keeps that key from the page; all others are the page's. */
export function answerKey(event: KeyboardEvent, given: Given): void {
  const asked = event.ctrlKey || event.metaKey || event.altKey ? undefined : actionForKey(event.key, event.shiftKey);
  if (asked !== undefined && act(given, asked)) {
    takeKey(event);
  }
}

/** Whether the key was the timeline's: Escape is the page's where nothing is chosen. */
function act({ bands, lanes, view, place, cursor, ...given }: Given, asked: TimelineAction): boolean {
  switch (asked.do) {
    case 'walk': {
      const next = walk(asked.key, lanes, cursor);
      if (next !== undefined) {
        given.onWalk(next);
      }
      return next !== undefined;
    }
    case 'pan':
      given.onView((before) => moved(before, (asked.by * (before.to - before.from)) / PAN_SHARE));
      return true;
    case 'zoom': {
      const time = place === undefined ? (view.from + view.to) / 2 : bands[place.band]!.starts[place.event]!;
      given.onView((before) => zoomed(before, asked.factor, time));
      return true;
    }
    case 'open':
      return place !== undefined && given.onOpen(place.band, place.event);
    case 'leave':
      given.onLeave();
      return place !== undefined;
    case 'undo':
      given.onUndo();
      return true;
    case 'range':
      return given.onRange();
  }
}
