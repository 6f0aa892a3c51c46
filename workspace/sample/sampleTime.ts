/** The day of the sample case. */
const day = '2026-03-10';

/** A moment of that day, as milliseconds since 1970; `clock` is `hh:mm:ss` or `hh:mm:ss.fff`, UTC. */
export function at(clock: string): number {
  const [whole = '', fraction = ''] = clock.split('.');
  return Date.parse(`${day}T${whole}.${fraction.padEnd(3, '0')}Z`);
}

/** The moment as the workspace stores it. */
export function iso(millis: number): string {
  return new Date(millis).toISOString();
}
