import { type TimeRange } from '../core/timeRange';

const LONGEST_STEP_MS = 60_000;
const STEPS_MS = [1_000, 5_000, 10_000, 15_000, 30_000, LONGEST_STEP_MS];
/** A step is at most this part of the range, so that nobody misses what it hides. */
const PARTS = 720;

/** Grafana's TimeRange, as far as it matters here. */
interface DashboardRange {
  readonly from: { valueOf(): number };
  readonly to: { valueOf(): number };
  /** As the dashboard writes it: "now-1h", or a fixed time. */
  readonly raw: { readonly from: unknown; readonly to: unknown };
}

/**
 * The range that a dashboard asks about. One that moves with "now" is widened to round times: panels, viewers and
 * refreshes within a step then ask the very same question. Fixed ranges stay as they are.
 */
export function roundedRange({ from, to, raw }: DashboardRange): TimeRange {
  const [start, end] = [from.valueOf(), to.valueOf()];
  const step = STEPS_MS.filter((each) => each <= (end - start) / PARTS).at(-1) ?? STEPS_MS[0]!;
  return {
    from: moves(raw.from) ? Math.floor(start / step) * step : start,
    to: moves(raw.to) ? Math.ceil(end / step) * step : end,
  };
}

const moves = (end: unknown): boolean => typeof end === 'string' && end.includes('now');
