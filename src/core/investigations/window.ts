import { err, ok, type Result } from '../result';
import { type TimeRange } from '../timeRange';

/**
 * The window of a query: the dashboard's range, or so long before and after the alert. Durations are a number and a
 * unit, as KQL writes them: "90s", "60m", "5d".
 */
export type Window = 'dashboard' | { readonly around: 'alert'; readonly before: string; readonly after: string };

const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Longer windows are a mistake more often than a wish, and would be refused by the service in any case. */
const LONGEST_MS = 730 * UNIT_MS.d;

/** A duration in milliseconds, or a sentence saying what is wrong with it. */
export function parseDuration(text: string): Result<number, string> {
  const parts = /^(\d{1,9})\s*([smhd])$/.exec(text.trim());
  const ms = parts === null ? NaN : Number(parts[1]) * UNIT_MS[parts[2] as keyof typeof UNIT_MS];
  if (Number.isNaN(ms)) {
    return err(`"${text}" is not a duration. Write a number and s, m, h or d, as in 60m or 5d.`);
  }
  return ms <= LONGEST_MS ? ok(ms) : err(`"${text}" is longer than two years.`);
}

/** The time range that a window stands for; the dashboard's where the alert has no time. Throws on a bad duration. */
export function resolveWindow(window: Window, alertTime: number | null, dashboard: TimeRange): TimeRange {
  if (window === 'dashboard' || alertTime === null) {
    return dashboard;
  }
  return { from: alertTime - duration(window.before), to: alertTime + duration(window.after) };
}

function duration(text: string): number {
  const parsed = parseDuration(text);
  if (!parsed.ok) {
    throw new Error(parsed.error);
  }
  return parsed.value;
}
