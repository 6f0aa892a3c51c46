const DAY = 86_400_000;
const YEAR = 366 * DAY;

/**
 * How the time of a tick is written, in letters of moment: no more than its neighbours leave open. `step` is the
 * distance to them and `length` that of the whole axis, in milliseconds; `newDay` where the one before is of another day.
 */
export function tickFormat(step: number, length: number, newDay: boolean): string {
  if (step >= DAY) {
    const year = step >= 360 * DAY ? 'YYYY' : step >= 28 * DAY ? 'YYYY-MM' : 'YYYY-MM-DD';
    return length >= YEAR ? year : 'MM-DD';
  }
  const time = step >= 60_000 ? 'HH:mm' : step >= 1_000 ? 'HH:mm:ss' : 'HH:mm:ss.SSS';
  return newDay ? 'MM-DD HH:mm' : time;
}
