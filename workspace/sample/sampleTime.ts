/** The day of the intrusion. */
const day = '2026-03-10';
const dayMillis = 86_400_000;

/**
 * A moment of the intrusion's day, or of a day before it when `daysBefore` says so, as milliseconds since 1970;
 * `clock` is `hh:mm:ss` or `hh:mm:ss.fff`, UTC.
 */
export function at(clock: string, daysBefore = 0): number {
  const [whole = '', fraction = ''] = clock.split('.');
  return Date.parse(`${day}T${whole}.${fraction.padEnd(3, '0')}Z`) - daysBefore * dayMillis;
}

/** The moment as the workspace stores it. */
export function iso(millis: number): string {
  return new Date(millis).toISOString();
}

/** A span of time, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The time that the case covers: alerts from the first moment on, the security log from `logSpan` on. */
export const caseSpan: Span = { from: at('08:00:00', 2), to: at('11:00:00') };

/** The time that the security log covers. */
export const logSpan: Span = { from: at('06:00:00', 1), to: at('11:00:00') };
