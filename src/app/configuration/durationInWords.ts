import { counted } from '../../core/investigations/wording';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A duration in its largest whole unit: "3 days", "1 hour", "12 minutes", "less than a minute". */
export function durationInWords(ms: number): string {
  const [unit, name] = ms >= 2 * DAY_MS ? [DAY_MS, 'day'] : ms >= HOUR_MS ? [HOUR_MS, 'hour'] : [MINUTE_MS, 'minute'];
  return ms < MINUTE_MS ? 'less than a minute' : counted(Math.floor(ms / unit), name);
}
