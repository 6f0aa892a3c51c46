/** The stretch of time on screen, epoch milliseconds. */
export interface View {
  readonly from: number;
  readonly to: number;
}

/** Nothing shorter is shown: events are logged to the millisecond. */
const SHORTEST_MS = 20;
/** What has a date of four digits for its year; nobody logs beyond, and axes could not be written there. */
const EARLIEST_MS = Date.parse('0001-01-01T00:00:00.000Z');
const LATEST_MS = Date.parse('9999-12-31T23:59:59.999Z');

/** Pixel of a time on a plot of some width. */
export const xOf = ({ from, to }: View, width: number, time: number): number => ((time - from) / (to - from)) * width;

/** Time of a pixel, to the millisecond. */
export const timeOf = ({ from, to }: View, width: number, x: number): number =>
  Math.round(from + (x / Math.max(1, width)) * (to - from));

/** The times between two pixels, whichever is first, within the view and never empty. */
export function brushed(view: View, width: number, one: number, other: number): View {
  const inside = (x: number): number => Math.min(width, Math.max(0, x));
  const from = timeOf(view, width, inside(Math.min(one, other)));
  return { from, to: Math.max(from + 1, timeOf(view, width, inside(Math.max(one, other)))) };
}

/** A view that is `factor` times as long round a time, which stays where it is on screen; none leaves the calendar. */
export function zoomed({ from, to }: View, factor: number, round: number): View {
  const length = Math.max(SHORTEST_MS, (to - from) * factor);
  const share = (round - from) / (to - from);
  const start = Math.round(round - share * length);
  return inCalendar({ from: start, to: Math.round(start + length) });
}

/** A view moved by some milliseconds, at most to an end of the calendar. */
export const moved = ({ from, to }: View, by: number): View =>
  inCalendar({ from: Math.round(from + by), to: Math.round(to + by) });

function inCalendar({ from, to }: View): View {
  const length = Math.min(to - from, LATEST_MS - EARLIEST_MS);
  const start = Math.min(Math.max(from, EARLIEST_MS), LATEST_MS - length);
  return { from: start, to: start + length };
}

/** The view, moved as little as makes a time visible. */
export function revealing(view: View, time: number): View {
  if (time >= view.from && time <= view.to) {
    return view;
  }
  return moved(view, time - (view.from + view.to) / 2);
}
