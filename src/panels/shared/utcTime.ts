/** Whole instant in UTC, ISO 8601 with milliseconds; "" for none. */
export const isoTime = (epochMs: number | null): string =>
  isRepresentable(epochMs) ? new Date(epochMs).toISOString() : '';

/** Time of day in UTC with milliseconds, the date before it where asked for; "" for none. */
export function clockTime(epochMs: number | null, withDate: boolean): string {
  const iso = isoTime(epochMs);
  return iso === '' ? '' : `${withDate ? `${iso.slice(0, 10)} ` : ''}${iso.slice(11, 23)}`;
}

/** Whether some of the times lie on different UTC days. */
export function spansDays(times: ReadonlyArray<number | null>): boolean {
  const known = times.filter(isRepresentable);
  return known.some((time) => Math.floor(time / 86_400_000) !== Math.floor(known[0]! / 86_400_000));
}

/** The range of ECMAScript's Date. */
const isRepresentable = (epochMs: number | null): epochMs is number => epochMs !== null && Math.abs(epochMs) <= 8.64e15;
